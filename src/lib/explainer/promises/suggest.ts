import { closest, distance } from 'fastest-levenshtein';

/** `did you mean "monsoon"?` when something like the id exists, else where to add it. */
export function suggest(id: string, known: Iterable<string>, where: string): string {
	const candidates = [...known];
	const best = candidates.length > 0 ? closest(id, candidates) : '';
	const near = best !== '' && distance(id, best) <= Math.max(1, Math.floor(id.length / 3));
	return near ? `did you mean "${best}"?` : `add it to ${where}`;
}

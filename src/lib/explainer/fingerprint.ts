import { fnv1a64 } from '#lib/questions/hash.ts';

/** Words that may not stand in a row both in the article and in our text, unless they are a name or a title. */
export const runLength = 6;

/** The words of a text, lower-case, without punctuation; apostrophes of either shape count as one. */
function wordsOf(text: string): string[] {
	return (
		text
			.toLowerCase()
			.replace(/[’‘]/g, "'")
			.match(/[\p{L}\p{N}']+/gu) ?? []
	);
}

/** Every run of six words of a text, in order. */
export function runsOf(text: string): string[] {
	const words = wordsOf(text);
	const count = Math.max(0, words.length - runLength + 1);
	return Array.from({ length: count }, (_, i) => words.slice(i, i + runLength).join(' '));
}

/** The hash of a run. One way: the article's sentences can be kept out of the content without being in the project. */
export const hashRun = (run: string): string => fnv1a64(run);

/** Runs of a text that also stand in the article with this fingerprint. */
export function sharedRuns(text: string, fingerprint: ReadonlySet<string>): string[] {
	if (fingerprint.size === 0) return [];
	return runsOf(text).filter((run) => fingerprint.has(hashRun(run)));
}

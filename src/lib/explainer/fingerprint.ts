import { fnv1a64, fnv1a64Of } from '#lib/questions/hash.ts';

/** Hashes of an article's runs, each as the number that its first 13 digits are: 52 bits, which a number holds exactly. */
export type Fingerprint = ReadonlySet<number>;

const digits = 13;
const numberOf = ([high, low]: readonly [number, number]) => high * 2 ** 20 + (low >>> 12);

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

/** The fingerprint that a text of hashes stands for, one a line; empty for an empty text. */
export function parseFingerprint(text: string): Fingerprint {
	const hashes = text.split(/\s+/).filter(Boolean);
	return new Set(hashes.map((hash) => Number.parseInt(hash.slice(0, digits), 16)));
}

const encoder = new TextEncoder();
const space = 0x20;

const ends = new WeakMap<Fingerprint, ReadonlySet<number>>();

/** The last 20 bits of every hash. */
function endsOf(fingerprint: Fingerprint): ReadonlySet<number> {
	const known = ends.get(fingerprint) ?? new Set([...fingerprint].map((hash) => hash % 2 ** 20));
	ends.set(fingerprint, known);
	return known;
}

/** The same of the hash of some bytes. They come of the lower half alone: one multiplication a byte. */
function endOf(bytes: Uint8Array, from: number, to: number): number {
	let low = 0x84222325;
	for (let at = from; at < to; at += 1) low = Math.imul(low ^ (bytes[at] ?? 0), 0x1b3);
	return low >>> 12;
}

/** Runs of a text that also stand in the article with this fingerprint. */
export function sharedRuns(text: string, fingerprint: Fingerprint): string[] {
	if (fingerprint.size === 0) return [];
	const words = wordsOf(text);
	// Encoded once: a check hashes some thirty thousand runs of an explainer, which overlap.
	const bytes = encoder.encode(`${words.join(' ')} `);
	const starts = [0];
	for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === space) starts.push(at + 1);
	const known = endsOf(fingerprint);
	const isShared = (first: number) => {
		const from = starts[first] ?? 0;
		const to = (starts[first + runLength] ?? 0) - 1;
		// Of those that are not shared, one in two thousand comes this far.
		if (!known.has(endOf(bytes, from, to))) return false;
		return fingerprint.has(numberOf(fnv1a64Of(bytes.subarray(from, to))));
	};
	const found: string[] = [];
	for (let first = 0; first + runLength <= words.length; first += 1)
		if (isShared(first)) found.push(words.slice(first, first + runLength).join(' '));
	return found;
}

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

/** Runs of a text that also stand in the article with this fingerprint. */
export function sharedRuns(text: string, fingerprint: Fingerprint): string[] {
	if (fingerprint.size === 0) return [];
	const words = wordsOf(text);
	// Encoded once: a check hashes some ten thousand runs of an explainer, which overlap.
	const bytes = encoder.encode(`${words.join(' ')} `);
	const starts = [0];
	bytes.forEach((byte, at) => byte === space && starts.push(at + 1));
	const isShared = (first: number) => {
		const end = (starts[first + runLength] ?? 0) - 1;
		return fingerprint.has(numberOf(fnv1a64Of(bytes.subarray(starts[first], end))));
	};
	const found: string[] = [];
	for (let first = 0; first + runLength <= words.length; first += 1)
		if (isShared(first)) found.push(words.slice(first, first + runLength).join(' '));
	return found;
}

import { fnv1a } from './checksum.ts';

/** The number of values of 32 bits. */
const span = 2 ** 32;

/**
 * SFC32, a stream of whole numbers from 0 to 2³² - 1: Chris Doty-Humphrey's Small Fast Counting generator out of
 * PractRand (pracrand.sourceforge.net), public domain, seeded with 64 bits as its `sfc32::seed(Uint64)` does.
 * Not for secrets.
 */
export function sfc32(low: number, high: number): () => number {
	let [a, b, c, counter] = [0, low | 0, high | 0, 1];
	const next = () => {
		const sum = (a + b + counter++) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return sum >>> 0;
	};
	for (let round = 0; round < 12; round++) next();
	return next;
}

/** A whole number from 0 to `bound` - 1, each as likely: draws from the uneven rest of the span are thrown away. */
export function below(bound: number, next: () => number): number {
	const even = span - (span % bound);
	let drawn = next();
	while (drawn >= even) drawn = next();
	return drawn % bound;
}

/**
 * Positions 0 to `length` - 1 in an order that `seed` and `label` alone decide, every order as likely as any other;
 * those in `last` stay at the end, as given. Fisher and Yates, as Durstenfeld put it (Algorithm 235, CACM 1964).
 * `seed` is a whole number from 0 to 2³² - 1. Different labels make different orders out of one seed.
 * Frozen: links, records and results depend on every order that this has ever made.
 */
export function shuffle(
	seed: number,
	label: string,
	length: number,
	last: readonly number[] = []
): number[] {
	const next = sfc32(seed, fnv1a(label));
	const order = Array.from({ length }, (_, at) => at).filter((at) => !last.includes(at));
	for (let at = order.length - 1; at > 0; at--) {
		const other = below(at + 1, next);
		[order[at], order[other]] = [order[other]!, order[at]!];
	}
	return [...order, ...last];
}

import * as fc from 'fast-check';
import type { Words } from '#lib/locale/words.ts';
import { misreadings } from './misreadings.ts';

// For tests: what questions are made of.

export const words: fc.Arbitrary<Words> = fc.record({ en: fc.string(), ur: fc.string() });
export const misreading = fc.constantFrom(...misreadings);
export const index = (length: number) => fc.nat(length - 1);
export const list = <T>(item: fc.Arbitrary<T>, least: number, most: number) =>
	fc.array(item, { minLength: least, maxLength: most });

export const common = {
	number: fc.integer({ min: 1, max: 999 }),
	revision: fc.integer({ min: 1, max: 9 }),
	section: fc.constantFrom('events', 'actors', 'places'),
	facts: fc.array(fc.constantFrom('F01a', 'F02b', 'F07e'), { maxLength: 2 }),
	gaps: fc.constant<string[]>([]),
	background: fc.constant<string[]>([]),
	prompt: words,
	hints: list(words, 0, 2),
	level: fc.constantFrom(1 as const, 2 as const, 3 as const),
	bloom: fc.constantFrom('remember' as const, 'analyse' as const)
};

/** Entries of which those that `isKey` names are right and the others stand for a misreading. */
export function judged<Entry extends object>(entries: Entry[], isKey: (at: number) => boolean) {
	return entries.map((entry, at) =>
		isKey(at) ? { ...entry, key: true as const } : { ...entry, misreads: misreadings[at]! }
	);
}

export function oneRight<Entry extends object>(
	entry: fc.Arbitrary<Entry>,
	least: number,
	most: number
) {
	return list(entry, least, most).chain((entries) =>
		index(entries.length).map((key) => judged(entries, (at) => at === key))
	);
}

export const bare = fc.record({ text: words, why: words });
export const explained = fc.record({ text: words, why: words, misreads: misreading });

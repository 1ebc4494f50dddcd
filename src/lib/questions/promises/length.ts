import type { Locale } from '#lib/locale/locales.ts';
import type { Words } from '#lib/locale/words.ts';
import type { Question } from '../kinds.ts';
import { entryLists } from './entries.ts';
import type { Problem } from './problem.ts';

/** Letters, digits and signs in a text; vowel marks and other combining marks do not make it longer. */
function lengthOf(text: string): number {
	return [...text.normalize('NFC').replace(/\p{M}/gu, '').trim()].length;
}

/** More than sums of fractions ever miss by. */
const rounding = 1e-9;

/** What "choose the longest" is worth on one list with one right entry: 1, 0, or a share of a tie. */
function longestPays(entries: readonly { right: boolean; length: number }[]): number {
	const most = Math.max(...entries.map(({ length }) => length));
	const longest = entries.filter(({ length }) => length === most);
	return longest.some(({ right }) => right) ? 1 / longest.length : 0;
}

/**
 * "Choose the longest" pays no more than chance, in any language.
 * The test: over all lists with one right entry among n, the longest is right in fewer than Σ 1/n + 1 of them; an entry
 * that ties with others for the longest counts by its share. A plain count and not a test of significance: with 20
 * lists of four, chance gives 5, and a significance of 5 % would let a rule through that is right in 8.
 */
export function lengthTellsNothing(
	bank: readonly Question<Words>[],
	locales: readonly Locale[]
): Problem[] {
	return locales.flatMap((locale) => {
		const lists = bank
			.flatMap((question) => entryLists(question).map((entries) => ({ question, entries })))
			.filter(({ entries }) => entries.filter(({ right }) => right).length === 1)
			.filter(({ entries }) => entries.every(({ text }) => text?.[locale]))
			.map(({ question, entries }) => ({
				number: question.number,
				chance: 1 / entries.length,
				pays: longestPays(
					entries.map(({ right, text }) => ({ right, length: lengthOf(text?.[locale] ?? '') }))
				)
			}));
		const chance = lists.reduce((sum, list) => sum + list.chance, 0);
		const pays = lists.reduce((sum, list) => sum + list.pays, 0);
		if (pays - chance < 1 - rounding) return [];
		const given = lists.filter((list) => list.pays === 1).map(({ number }) => number);
		return [
			{
				path: '',
				what:
					`${locale}: the longest option is right in ${pays.toFixed(1)} ` +
					`of ${lists.length} lists; chance gives ${chance.toFixed(1)}`,
				fix: `shorten the right option or lengthen a wrong one in some of questions ${given.join(', ')}`
			}
		];
	});
}

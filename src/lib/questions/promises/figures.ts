import type { Locale } from '#lib/locale/locales.ts';
import { isWords, type Words } from '#lib/locale/words.ts';
import type { Question } from '../kinds.ts';
import { numbersIn } from '../number/digits.ts';
import type { Problem } from './problem.ts';

/** Every `Words` within a value, with its path. */
function allWords(value: unknown, path: string): { path: string; words: Words }[] {
	if (isWords(value)) return [{ path, words: value }];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => allWords(inner, `${path}.${key}`));
}

/** Numbers written in digits are the same in every language that a text has, whatever digits they are written in. */
export function sameNumbers(
	bank: readonly Question<Words>[],
	locales: readonly Locale[]
): Problem[] {
	return bank.flatMap((question, at) =>
		allWords(question, String(at)).flatMap(({ path, words }) => {
			const written = locales
				.filter((locale) => words[locale])
				.map((locale) => `${locale} ${numbersIn(words[locale] ?? '').join(' ') || 'none'}`);
			if (new Set(written.map((one) => one.slice(one.indexOf(' ')))).size <= 1) return [];
			return [
				{
					path,
					what: `question ${question.number}: different numbers: ${written.join(', ')}`,
					fix: 'write the same numbers in digits in each language, or in none'
				}
			];
		})
	);
}

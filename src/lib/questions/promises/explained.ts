import type { Locale } from '#lib/locale/locales.ts';
import type { Words } from '#lib/locale/words.ts';
import type { Question } from '../kinds.ts';
import { entryLists } from './entries.ts';
import type { Problem } from './problem.ts';

type Bank = readonly Question<Words>[];

/** No two options of a question give the same reason: each says why *it* is right or wrong. */
export function reasonsDiffer(bank: Bank, locales: readonly Locale[]): Problem[] {
	return bank.flatMap((question, at) =>
		entryLists(question).flatMap((entries) =>
			locales.flatMap((locale) =>
				entries
					.filter(({ why }, i) =>
						entries.slice(0, i).some((other) => other.why[locale] === why[locale])
					)
					.map(({ path }) => ({
						path: `${at}.${path}.why.${locale}`,
						what: `question ${question.number}: the same reason as another option's`,
						fix: 'say what is wrong with this one'
					}))
			)
		)
	);
}

/** Every wrong option carries the misreading that it stands for, and no right one does. */
export function misreadingsNamed(bank: Bank): Problem[] {
	return bank.flatMap((question, at) =>
		entryLists(question)
			.flat()
			.filter(({ right, misreads }) => right === (misreads !== undefined))
			.map(({ path, right }) => ({
				path: `${at}.${path}.misreads`,
				what: `question ${question.number}: ${right ? 'a right option has' : 'a wrong option lacks'} a misreading`,
				fix: right ? 'take `misreads` away' : 'add `misreads` with one of the closed list'
			}))
	);
}

import { paperOf } from '#lib/paper/paper.ts';
import type { Sheet, Side } from '#lib/paper/sheet.ts';
import { attemptSeed, questionOrder } from '../assignment.ts';
import type { Made } from '../desk.ts';
import { dueInWords } from '../due.ts';
import { type Bank, questionsAt } from './bank.ts';
import type { AssignGiven } from './given.ts';

/** Paper has no attempts: where every student has another order, a sheet has that of nobody. */
const nobody = '';

/**
 * The sheet of an assignment in the languages of some banks, its order that of the link. `titleOf`: the explainer's
 * title in the language of a bank.
 */
export function sheetOf(
	{ assignment }: Made,
	banks: readonly Bank[],
	{ paper, locale }: Pick<AssignGiven, 'paper' | 'locale'>,
	titleOf: (bank: Bank) => string | undefined
): Omit<Sheet, 'code' | 'qr' | 'withKey'> {
	const { title, teacher, classLabel, due } = assignment;
	const seed = attemptSeed(assignment, nobody);
	const order = questionOrder(assignment, nobody);
	const sides = banks.map((bank): Side => {
		const words = paper[bank.locale];
		const about = titleOf(bank) ?? '';
		return {
			locale: bank.locale,
			words,
			title: title || about,
			about: title ? about : '',
			due: due === undefined ? '' : dueInWords(due, bank.locale),
			questions: questionsAt(bank, order).map((one) =>
				paperOf(one, { seed, words, places: bank.places })
			)
		};
	});
	const own = sides.find((side) => side.locale === locale) ?? sides[0];
	if (!own) throw new Error('a sheet needs a language');
	return { sides, own, teacher, classLabel };
}

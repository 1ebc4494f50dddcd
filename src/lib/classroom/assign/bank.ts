import type { Locale } from '#lib/locale/locales.ts';
import type { Around } from '#lib/questions/asking.ts';
import type { Question } from '#lib/questions/kinds.ts';
import type { Given } from '#lib/quiz/practice.ts';
import { aroundFrom } from '../around.ts';
import { type Assignment, sameRevisions } from '../assignment.ts';

/** The questions of an explainer in one language, as they are to choose from. */
export interface Bank extends Around {
	explainer: string;
	locale: Locale;
	/** In the order of the bank, with rising numbers or not. */
	questions: readonly Question[];
	sections: readonly { id: string; title: string }[];
}

/** A bank out of what the practice page gives its script. `page` is that page's whole address: from there its links lead. */
export function bankOf(given: Given, locale: Locale, page: string): Bank {
	return {
		explainer: given.explainer,
		locale,
		questions: given.questions,
		sections: given.sections.map(({ id, title }) => ({ id, title })),
		...aroundFrom(given, page)
	};
}

/** Those of the bank's questions that have these numbers, in the order of the numbers; what is not there is left out. */
export function questionsAt({ questions }: Bank, numbers: readonly number[]): Question[] {
	return numbers.flatMap((number) => questions.find((one) => one.number === number) ?? []);
}

/** Numbers that the bank no longer asks. */
export function goneFrom({ questions }: Bank, numbers: readonly number[]): number[] {
	return numbers.filter((number) => !questions.some((one) => one.number === number));
}

/** Whether some of an assignment's questions are no longer as they were when its link was made: reworded, or not asked. */
export function isReworded(
	bank: Bank,
	{ pool, questions }: Pick<Assignment, 'pool' | 'questions'>
): boolean {
	return !sameRevisions(pool, questionsAt(bank, questions));
}

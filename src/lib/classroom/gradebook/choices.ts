import type { Question } from '#lib/questions/kinds.ts';
import type { Cell } from './mark.ts';
import { type ChoiceWords, type Slot, slotsOf } from './slots.ts';

/** One thing that could be answered, and by how many it was. */
export interface Choice extends Omit<Slot, 'holds'> {
	count: number;
	/** How many of them were sure. */
	sure: number;
}

/** Rows of a long table nobody chose are left out: of short ones every option is shown. */
const long = 8;

/**
 * The table of what was answered: mistakes first, the most frequent on top, then what is right. Answers to older
 * wordings are not in it, since their options were others.
 */
export function choicesOf(
	question: Question,
	cells: readonly Cell[],
	words: ChoiceWords
): Choice[] {
	const current = cells.filter(({ isCurrent }) => isCurrent);
	const slots = slotsOf(question, current, words);
	return slots
		.map(({ holds, ...slot }) => {
			const holding = current.filter(holds);
			const sure = holding.filter(({ confidence }) => confidence === 'sure').length;
			return { ...slot, count: holding.length, sure };
		})
		.filter(({ count }) => slots.length <= long || count > 0)
		.sort((a, b) => Number(a.right) - Number(b.right) || b.count - a.count);
}

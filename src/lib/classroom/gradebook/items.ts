import type { Misreading } from '#lib/questions/misreadings.ts';
import type { Cell } from './mark.ts';
import type { Row } from './rows.ts';
import { discrimination, facility, trust, wilson } from './statistics.ts';

/** How one question came out in the class, by the attempts that count. */
export interface Item {
	number: number;
	/** Which question it is on paper and screen, from 1. */
	label: number;
	isExcluded: boolean;
	cells: readonly Cell[];
	/** How many gave an answer. */
	answered: number;
	/** How many have it all right. */
	right: number;
	/** What was earned of what could be, 0 to 1; a question without an answer earned nothing. */
	facility: number | null;
	/** Where the share of those who have it all right would lie in a larger class like this one. */
	interval: { low: number; high: number } | null;
	/** Null where it does not vary, or where the class is too small for it. */
	discrimination: number | null;
	trust: ReturnType<typeof trust>;
	/** How many were sure, and not right. */
	sureWrong: number;
	/** Counted by students, the most frequent first. */
	misreadings: readonly { misreading: Misreading; count: number }[];
	/** Answers that were given to an older wording. */
	older: number;
}

/** Whether not all of it is right. */
export const isMiss = ({ outcome }: Cell): boolean => outcome === 'wrong' || outcome === 'partly';

/** Whether somebody was sure of what is not right. */
export const isSureWrong = (cell: Cell): boolean => isMiss(cell) && cell.confidence === 'sure';

/** How often each misreading stands behind the answers, the most frequent first. */
function misreadingsIn(cells: readonly Cell[]): { misreading: Misreading; count: number }[] {
	const counts = new Map<Misreading, number>();
	for (const { misreads } of cells)
		for (const misreading of misreads) counts.set(misreading, (counts.get(misreading) ?? 0) + 1);
	return [...counts]
		.map(([misreading, count]) => ({ misreading, count }))
		.sort((a, b) => b.count - a.count);
}

function itemOf(
	{ number, label }: Pick<Item, 'number' | 'label'>,
	rows: readonly Row[],
	excluded: readonly number[]
): Item {
	const papers = rows.map(({ paper }) => paper);
	const found = papers.flatMap((paper) => {
		const cell = paper.cells.find((one) => one.number === number);
		return cell ? [{ cell, total: paper.earned }] : [];
	});
	const cells = found.map(({ cell }) => cell);
	const scores = cells.map(({ grade }) => grade.earned);
	const isExcluded = excluded.includes(number);
	// The total has no points of an excluded question to take away.
	const totals = found.map(({ total }, at) => (isExcluded ? total + scores[at]! : total));
	const right = cells.filter(({ outcome }) => outcome === 'right').length;
	const shown = trust(cells.length);
	return {
		number,
		label,
		isExcluded,
		cells,
		answered: cells.filter(({ outcome }) => outcome !== 'open').length,
		right,
		facility: facility(scores, cells[0]?.grade.possible ?? 0),
		interval: wilson(right, cells.length),
		discrimination: shown === 'hidden' ? null : discrimination(scores, totals),
		trust: shown,
		sureWrong: cells.filter(isSureWrong).length,
		misreadings: misreadingsIn(cells),
		older: cells.filter(({ isCurrent }) => !isCurrent).length
	};
}

/** Every question, in this order. */
export function itemsOf(
	numbers: readonly number[],
	rows: readonly Row[],
	excluded: readonly number[]
): Item[] {
	return numbers.map((number, at) => itemOf({ number, label: at + 1 }, rows, excluded));
}

/** Those with the lowest facility first; as they come where that is equal. */
export function hardestFirst(items: readonly Item[]): Item[] {
	return items.toSorted((a, b) => (a.facility ?? 2) - (b.facility ?? 2));
}

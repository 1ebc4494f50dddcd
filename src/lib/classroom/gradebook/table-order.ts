import { fold } from './fold.ts';
import type { Row } from './rows.ts';

/** How the class table can be ordered. */
export const orders = ['name', 'roll', 'score', 'came'] as const;

export type Order = (typeof orders)[number];

/** Numbers in names by their value: 9 before 10. */
const collator = new Intl.Collator(['en', 'ur'], { numeric: true, sensitivity: 'base' });

const compare: Record<Exclude<Order, 'came'>, (a: Row, b: Row) => number> = {
	name: (a, b) => collator.compare(a.name, b.name),
	roll: (a, b) => collator.compare(a.roll, b.roll),
	score: (a, b) => b.paper.earned - a.paper.earned
};

/** Rows in an order; what is equal stays as it came. */
export function ordered(rows: readonly Row[], order: Order): readonly Row[] {
	return order === 'came' ? rows : rows.toSorted(compare[order]);
}

/** Rows whose name or roll number has this in it, however it is typed. */
export function found(rows: readonly Row[], wanted: string): readonly Row[] {
	const folded = fold(wanted);
	if (!folded) return rows;
	return rows.filter(({ name, roll }) => `${fold(name)} ${fold(roll)}`.includes(folded));
}

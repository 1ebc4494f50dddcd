import type { Explainer, Problem } from '../explainer.ts';

/** What is dated stands in its order. Where one date says less than the other, as far as both go. */
export function dates({ timeline }: Explainer): Problem[] {
	const dated = timeline.filter(({ date }) => date !== undefined);
	return dated.flatMap(({ id, date = '' }, i) => {
		const before = dated.slice(0, i).map((row) => row.date ?? '');
		const earlier = before.findLast((one) => isLater(one, date));
		if (earlier === undefined) return [];
		const what = `is dated ${date} and stands after ${earlier}`;
		return [{ file: 'timeline.yaml', path: `${id}.date`, what, fix: 'move the row' }];
	});
}

/** Whether one date is later than another, as far as both go. */
export function isLater(one: string, other: string): boolean {
	const length = Math.min(one.length, other.length);
	return one.slice(0, length) > other.slice(0, length);
}

import type { Explainer, Problem } from '../explainer.ts';

/** What is dated stands in its order. Where one date says less than the other, as far as both go. */
export function dates({ timeline }: Explainer): Problem[] {
	const dated = timeline.filter(({ date }) => date !== undefined);
	return dated.flatMap(({ id, date = '' }, i) => {
		const earlier = dated[i - 1]?.date ?? '';
		const length = Math.min(earlier.length, date.length);
		if (earlier.slice(0, length) <= date.slice(0, length)) return [];
		const what = `is dated ${date} and stands after ${earlier}`;
		return [{ file: 'timeline.yaml', path: `${id}.date`, what, fix: 'move the row' }];
	});
}

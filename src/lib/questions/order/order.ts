import type { Asked, Kind, Remark } from '../kind.ts';
import { isFilled, parsePicks, type Picks } from '../response.ts';
import type { orderQuestion } from './schema.ts';

export type OrderQuestion<Text = string> = Asked<typeof orderQuestion, Text>;

/** One longest rising subsequence, neighbours or not: what may stay where it is. The first found, where several are as long. */
function staying(ranks: readonly number[]): number[] {
	const longest = (runs: number[][]) =>
		runs.reduce((best, run) => (run.length > best.length ? run : best), []);
	const runs: number[][] = [];
	for (const rank of ranks) {
		runs.push([...longest(runs.filter((run) => run.every((before) => before < rank))), rank]);
	}
	return longest(runs);
}

/**
 * The response is which item stands at each position from the top.
 * A point less for each item that has to be moved to put the others right, out of one less than there are items:
 * Moodle's grading of orders by "longest ordered subset", less the one item that is always in order. Parts are items.
 */
export const order = {
	parse: (question: OrderQuestion<unknown>, value: unknown) =>
		parsePicks(
			value,
			question.items.map(() => question.items.length)
		),
	ready: (response: Picks) => isFilled(response) && new Set(response).size === response.length,
	key: (question: OrderQuestion<unknown>): Picks => question.items.map((_, at) => at),
	grade: (key: Picks, response: Picks) => ({
		earned: staying(response.map((item) => key.indexOf(item))).length - 1,
		possible: key.length - 1
	}),
	/** Right are the items that may stay where they are. */
	feedback: <Text>(question: OrderQuestion<Text>, response: Picks) => {
		const right = staying(response.map(Number));
		return question.items.map(({ why }, part): Remark<Text> =>
			right.includes(part)
				? { part, right: true, why }
				: { part, right: false, why, misreads: question.misreads }
		);
	},
	lists: (question: OrderQuestion<unknown>) => [
		{ name: 'items', length: question.items.length, last: [] }
	]
} satisfies Kind<OrderQuestion<unknown>, Picks>;

import type { Asked, Kind, Remark } from '../kind.ts';
import { countEqual, isFilled, parsePicks, type Picks } from '../response.ts';
import type { sortQuestion } from './schema.ts';

export type SortQuestion<Text = string> = Asked<typeof sortQuestion, Text>;

function key(question: SortQuestion<unknown>): Picks {
	return question.items.map(({ group }) => question.groups.findIndex(({ id }) => id === group));
}

/** The response is a group for each item. A point an item. Parts are items. */
export const sort = {
	parse: (question: SortQuestion<unknown>, value: unknown) =>
		parsePicks(
			value,
			question.items.map(() => question.groups.length)
		),
	ready: isFilled,
	key,
	grade: (key: Picks, response: Picks) => ({
		earned: countEqual(key, response),
		possible: key.length
	}),
	feedback: <Text>(question: SortQuestion<Text>, response: Picks) =>
		question.items.map(({ group, why, misreads }, part): Remark<Text> =>
			question.groups[response[part] ?? -1]?.id === group
				? { part, right: true, why }
				: { part, right: false, why, misreads }
		),
	lists: (question: SortQuestion<unknown>) => [
		{ name: 'items', length: question.items.length, last: [] }
	]
} satisfies Kind<SortQuestion<unknown>, Picks>;

import type { Asked, Kind, Remark } from '../kind.ts';
import { countEqual, isFilled, parsePicks, type Picks } from '../response.ts';
import type { matchQuestion } from './schema.ts';

export type MatchQuestion<Text = string> = Asked<typeof matchQuestion, Text>;

/** Every partner in its canonical order: those of the rows, then the spares. */
export function partners<Text>(question: MatchQuestion<Text>): Text[] {
	return [...question.rows.map((row) => row.partner), ...question.spares.map(({ text }) => text)];
}

/** The response is a partner for each row. A point a row. Parts are rows. */
export const match = {
	parse: (question: MatchQuestion<unknown>, value: unknown) =>
		parsePicks(
			value,
			question.rows.map(() => partners(question).length)
		),
	ready: isFilled,
	key: (question: MatchQuestion<unknown>): Picks => question.rows.map((_, at) => at),
	grade: (key: Picks, response: Picks) => ({
		earned: countEqual(key, response),
		possible: key.length
	}),
	/** A spare speaks for itself; any other wrong partner leaves the word to the row. */
	feedback: <Text>(question: MatchQuestion<Text>, response: Picks) =>
		question.rows.map((row, part): Remark<Text> => {
			if (response[part] === part) return { part, right: true, why: row.why };
			const spare = question.spares[(response[part] ?? 0) - question.rows.length];
			const { why, misreads } = spare ?? row;
			return { part, right: false, why, misreads };
		}),
	lists: (question: MatchQuestion<unknown>) => [
		{ name: 'partners', length: partners(question).length, last: [] }
	]
} satisfies Kind<MatchQuestion<unknown>, Picks>;

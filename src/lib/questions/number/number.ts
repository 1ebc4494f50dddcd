import type { Asked, Kind, Remark } from '../kind.ts';
import { readNumber } from './digits.ts';
import type { numberQuestion } from './schema.ts';

export type NumberQuestion<Text = string> = Asked<typeof numberQuestion, Text>;

/** Longest text that is kept: more than any number that is asked for. */
const longest = 24;

/** The response is what was typed, so that it comes back as it was typed; its value is `readNumber`. One point. */
export const number = {
	parse: (_: unknown, value: unknown) =>
		typeof value === 'string' && value.length <= longest ? value : undefined,
	ready: (response: string) => readNumber(response) !== undefined,
	key: (question: NumberQuestion<unknown>) => String(question.key),
	grade: (key: string, response: string) => ({
		earned: readNumber(key) === readNumber(response) ? 1 : 0,
		possible: 1
	}),
	feedback: <Text>(question: NumberQuestion<Text>, response: string): Remark<Text>[] => {
		const value = readNumber(response);
		if (value === question.key) return [{ part: 0, right: true, why: question.why }];
		const { why, misreads } = question.near.find((miss) => miss.value === value) ?? question.other;
		return [{ part: 0, right: false, why, misreads }];
	},
	lists: () => []
} satisfies Kind<NumberQuestion<unknown>, string>;

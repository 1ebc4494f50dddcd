import type { Asked, Kind, Remark } from '../kind.ts';
import type { verdictQuestion } from './schema.ts';

/** The three verdicts on a statement, always in this order. */
export const verdicts = ['true', 'false', 'unsaid'] as const;

export type Verdict = (typeof verdicts)[number];

export type VerdictQuestion<Text = string> = Asked<typeof verdictQuestion, Text>;

/** The response is the verdict. One point. Parts are positions in `verdicts`. */
export const verdict = {
	parse: (_: unknown, value: unknown) => verdicts.find((one) => one === value),
	ready: () => true,
	key: (question: VerdictQuestion<unknown>) => question.key,
	grade: (key: Verdict, response: Verdict) => ({ earned: key === response ? 1 : 0, possible: 1 }),
	feedback: <Text>(question: VerdictQuestion<Text>, response: Verdict): Remark<Text>[] => {
		const { why, misreads } = question.answers[response];
		const part = verdicts.indexOf(response);
		return [
			response === question.key ? { part, right: true, why } : { part, right: false, why, misreads }
		];
	},
	lists: () => []
} satisfies Kind<VerdictQuestion<unknown>, Verdict>;

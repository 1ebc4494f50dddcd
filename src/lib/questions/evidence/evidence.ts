import type { Asked, Kind } from '../kind.ts';
import { findKey, optionList, remark } from '../options.ts';
import { isFilled, parsePicks, type Picks } from '../response.ts';
import type { evidenceQuestion } from './schema.ts';

export type EvidenceQuestion<Text = string> = Asked<typeof evidenceQuestion, Text>;

/**
 * The response is the option and the sentence. A point for the answer, and one for its proof if the answer is right:
 * what proves a wrong answer proves nothing, as in PARCC's evidence-based selected response.
 * Parts: 0 the option, 1 the sentence.
 */
export const evidence = {
	parse: (question: EvidenceQuestion<unknown>, value: unknown) =>
		parsePicks(value, [question.options.length, question.sentences.length]),
	ready: isFilled,
	key: (question: EvidenceQuestion<unknown>): Picks => [
		findKey(question.options),
		findKey(question.sentences)
	],
	grade: (key: Picks, response: Picks) => {
		const answered = key[0] === response[0];
		const proven = answered && key[1] === response[1];
		return { earned: Number(answered) + Number(proven), possible: 2 };
	},
	feedback: <Text>(question: EvidenceQuestion<Text>, [option, sentence]: Picks) => [
		...remark(question.options, option, 0),
		...remark(question.sentences, sentence, 1)
	],
	lists: (question: EvidenceQuestion<unknown>) => [
		optionList(question.options),
		{ name: 'sentences', length: question.sentences.length, last: [] }
	]
} satisfies Kind<EvidenceQuestion<unknown>, Picks>;

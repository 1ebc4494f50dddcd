import type { Asked, Kind } from '../kind.ts';
import { findKey, optionList, remark, type Options } from '../options.ts';
import { parseIndex } from '../response.ts';
import type { choiceQuestion } from './schema.ts';

export type ChoiceQuestion<Text = string> = Asked<typeof choiceQuestion, Text>;

/** The response is the position of the option. One point. */
export const choice = {
	parse: (question: Options<unknown>, value: unknown) => parseIndex(value, question.options.length),
	ready: () => true,
	key: (question: Options<unknown>) => findKey(question.options),
	grade: (key: number, response: number) => ({ earned: key === response ? 1 : 0, possible: 1 }),
	feedback: <Text>(question: Options<Text>, response: number) => remark(question.options, response),
	lists: (question: Options<unknown>) => [optionList(question.options)]
} satisfies Kind<ChoiceQuestion<unknown>, number>;

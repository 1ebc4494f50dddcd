import type { Asked, Kind, Remark } from '../kind.ts';
import { optionList, type Options } from '../options.ts';
import { parseIndex } from '../response.ts';
import type { severalQuestion } from './schema.ts';

export type SeveralQuestion<Text = string> = Asked<typeof severalQuestion, Text>;

/**
 * The response is the positions of the chosen options, rising.
 * A point for each right option chosen, less one for each wrong one, never below nothing; so choosing all does not pay.
 */
export const several = {
	parse: (question: Options<unknown>, value: unknown) => {
		if (!Array.isArray(value)) return undefined;
		const chosen = question.options.flatMap((_, at) => (value.includes(at) ? [at] : []));
		const fits = value.every((at) => parseIndex(at, question.options.length) !== undefined);
		return fits ? chosen : undefined;
	},
	ready: (response: readonly number[]) => response.length > 0,
	key: (question: Options<unknown>) =>
		question.options.flatMap((option, at) => (option.key ? [at] : [])),
	grade: (key: readonly number[], response: readonly number[]) => {
		const right = response.filter((at) => key.includes(at)).length;
		const wrong = response.length - right;
		return { earned: Math.max(0, right - wrong), possible: key.length };
	},
	/** On each option that was chosen, and on each right one that was not: that is `overlooked`. */
	feedback: <Text>(question: Options<Text>, response: readonly number[]) =>
		question.options.flatMap(({ key, why, misreads }, part): Remark<Text>[] => {
			const chosen = response.includes(part);
			if (key && chosen) return [{ part, right: true, why }];
			if (key) return [{ part, right: false, why, misreads: 'overlooked' }];
			return chosen ? [{ part, right: false, why, misreads }] : [];
		}),
	lists: (question: Options<unknown>) => [optionList(question.options)]
} satisfies Kind<SeveralQuestion<unknown>, readonly number[]>;

import * as v from 'valibot';
import { common, option } from '../question.ts';

/** One answer out of three or four. */
export const choiceQuestion = v.strictObject({
	...common,
	kind: v.literal('choice'),
	options: v.pipe(
		v.array(option),
		v.minLength(3, 'needs three or four options'),
		v.maxLength(4, 'needs three or four options')
	)
});

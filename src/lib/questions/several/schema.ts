import * as v from 'valibot';
import { common, option } from '../question.ts';

/** Choose all that apply, out of four to six. */
export const severalQuestion = v.strictObject({
	...common,
	kind: v.literal('several'),
	/** Two or more have `key: true`, and at least one has not. */
	options: v.pipe(
		v.array(option),
		v.minLength(4, 'needs four to six options'),
		v.maxLength(6, 'needs four to six options')
	)
});

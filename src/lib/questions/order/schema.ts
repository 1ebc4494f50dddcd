import * as v from 'valibot';
import { words } from '#lib/locale/words.ts';
import { common, misreading } from '../question.ts';

/** Put three to six things in order, earliest or first on top. */
export const orderQuestion = v.strictObject({
	...common,
	kind: v.literal('order'),
	/** What a wrong order stands for. */
	misreads: misreading,
	/** In their right order. */
	items: v.pipe(
		v.array(
			v.strictObject({
				text: words,
				/** On what its place rests. */
				why: words
			})
		),
		v.minLength(3, 'needs three to six items'),
		v.maxLength(6, 'needs three to six items')
	)
});

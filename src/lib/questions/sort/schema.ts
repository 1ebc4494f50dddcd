import * as v from 'valibot';
import { words } from '#lib/locale/words.ts';
import { common, misreading } from '../question.ts';

/** Put each item into one of the groups: fact, claim, denial, opinion, forecast. */
export const sortQuestion = v.strictObject({
	...common,
	kind: v.literal('sort'),
	/** Always shown in this order. */
	groups: v.pipe(
		v.array(v.strictObject({ id: v.string(), name: words })),
		v.minLength(2, 'needs two to five groups'),
		v.maxLength(5, 'needs two to five groups')
	),
	items: v.pipe(
		v.array(
			v.strictObject({
				text: words,
				/** Id of the group that it belongs to. */
				group: v.string(),
				/** What gives it away. */
				why: words,
				/** What putting it elsewhere stands for. */
				misreads: misreading
			})
		),
		v.minLength(3, 'needs three to eight items'),
		v.maxLength(8, 'needs three to eight items')
	)
});

import * as v from 'valibot';
import { words } from '#lib/locale/words.ts';
import { common, misreading } from '../question.ts';

/** Give each row its partner: who said it, who holds which post. No two rows share a partner; for that there is `sort`. */
export const matchQuestion = v.strictObject({
	...common,
	kind: v.literal('match'),
	rows: v.pipe(
		v.array(
			v.strictObject({
				text: words,
				/** What belongs to this row. */
				partner: words,
				/** Why the two belong together; shown whether they were matched or not. */
				why: words,
				/** What another row's partner here stands for. */
				misreads: misreading
			})
		),
		v.minLength(3, 'needs three to six rows'),
		v.maxLength(6, 'needs three to six rows')
	),
	/** Partners that belong to no row. */
	spares: v.optional(
		v.pipe(
			v.array(
				v.strictObject({
					text: words,
					/** Why it belongs to no row. */
					why: words,
					/** What choosing it stands for. */
					misreads: misreading
				})
			),
			v.maxLength(3, 'has at most three spares')
		),
		[]
	)
});

import * as v from 'valibot';
import { words } from '#lib/locale/words.ts';
import { common, judged, option } from '../question.ts';

/** Choose an answer, then the sentence that proves it. */
export const evidenceQuestion = v.strictObject({
	...common,
	kind: v.literal('evidence'),
	options: v.pipe(
		v.array(option),
		v.minLength(2, 'needs two to four options'),
		v.maxLength(4, 'needs two to four options')
	),
	/** Statements of the article in our own words; one proves the right option. */
	sentences: v.pipe(
		v.array(
			v.strictObject({
				text: words,
				/** Id of the fact that it says. */
				fact: v.string(),
				...judged
			})
		),
		v.minLength(3, 'needs three to five sentences'),
		v.maxLength(5, 'needs three to five sentences')
	)
});

import * as v from 'valibot';
import { common, judged } from '../question.ts';

/** Choose a place, on the map or in the list beside it: the same options, equal ways. */
export const placeQuestion = v.strictObject({
	...common,
	kind: v.literal('place'),
	/** The map to choose on. */
	map: v.picklist(['overview', 'inset']),
	options: v.pipe(
		v.array(
			v.strictObject({
				/** Id of a place on that map; its name is the option's text. */
				place: v.string(),
				...judged
			})
		),
		v.minLength(3, 'needs three to eight places'),
		v.maxLength(8, 'needs three to eight places')
	)
});

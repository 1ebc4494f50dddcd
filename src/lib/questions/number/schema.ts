import * as v from 'valibot';
import { words } from '#lib/locale/words.ts';
import { common, misreading } from '../question.ts';

const count = v.pipe(v.number(), v.minValue(0, 'must not be negative'));

/** A number to type in, read in any digits that our languages use. */
export const numberQuestion = v.strictObject({
	...common,
	kind: v.literal('number'),
	key: count,
	/** What is counted, shown after the field. */
	unit: v.optional(words),
	/** Why the key is right. */
	why: words,
	/** Wrong numbers that can be foreseen: another figure of the article, one without its window. */
	near: v.optional(v.array(v.strictObject({ value: count, why: words, misreads: misreading })), []),
	/** What is said of every other number. */
	other: v.strictObject({ why: words, misreads: misreading })
});

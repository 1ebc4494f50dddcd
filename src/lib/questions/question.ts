import * as v from 'valibot';
import { words } from '#lib/locale/words.ts';
import { misreadings } from './misreadings.ts';

export const misreading = v.picklist(misreadings);

/** Fields that every kind of question has. */
export const common = {
	/** Permanent, and never given to another question: links and results hold it. */
	number: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** Rises whenever a word or the key changes. */
	revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** No longer asked, but old links still open it. A published question is retired, never deleted. */
	retired: v.optional(v.literal(true)),
	/** Id of the section that teaches it. */
	section: v.string(),
	/** Facts that decide it. The first is the deciding sentence that feedback shows. */
	facts: v.optional(v.array(v.string()), []),
	/** Gaps that decide it, where the key is that the article does not say. */
	gaps: v.optional(v.array(v.string()), []),
	/** Background rows that decide it; the question is then marked as going beyond the article. */
	background: v.optional(v.array(v.string()), []),
	prompt: words,
	/** One or two steps towards the answer, never the answer. */
	hints: v.optional(v.pipe(v.array(words), v.maxLength(2, 'has at most two hints')), []),
	/** 1 easy, 2 middle, 3 hard. */
	level: v.picklist([1, 2, 3]),
	/** Bloom's taxonomy, revised (Anderson and Krathwohl 2001). */
	bloom: v.picklist(['remember', 'understand', 'apply', 'analyse', 'evaluate'])
};

/** What tells a right entry of a list from a wrong one. */
export const judged = {
	/** The right one has `key: true`. */
	key: v.optional(v.literal(true)),
	/** Why it is right or not, shown when it is chosen. */
	why: words,
	/** What a wrong one stands for. */
	misreads: v.optional(misreading)
};

/** One of the options under a question. */
export const option = v.strictObject({
	text: words,
	...judged,
	/** Stays last when options are shuffled: "The article does not say". */
	last: v.optional(v.literal(true))
});

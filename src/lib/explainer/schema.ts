import * as v from 'valibot';
import { localeCodes } from '#lib/locale/locales.ts';
import { words } from '#lib/locale/words.ts';
import { id } from '#lib/map/schema.ts';

const ids = v.optional(v.array(id), []);
const factId = v.pipe(v.string(), v.regex(/^F\w+$/, 'must look like F07e'));
export const factIds = v.array(factId);
export const someFacts = v.pipe(factIds, v.minLength(1, 'needs at least one fact'));
const backgroundId = v.pipe(v.string(), v.regex(/^B\d+[a-z]?$/, 'must look like B5'));
export const backgroundIds = v.optional(v.array(backgroundId), []);
export const gapId = v.pipe(v.string(), v.regex(/^NS\d\d$/, 'must look like NS01'));

/** A day as a string, never a `Date`: no time zone may shift it. */
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/, 'must look like 2024-12-26'));

/** A date as far as it is known: 2024, 2024-03 or 2024-12-24. */
export const someDate = v.pipe(
	v.string(),
	v.regex(/^\d{4}(-\d\d){0,2}$/, 'must look like 2024-03')
);

/** A paragraph of the article: `7`; `0` is its headline, `0b` the line of publisher and date. */
const paragraph = v.pipe(
	v.union([v.number(), v.string()]),
	v.transform(String),
	v.regex(/^(0b|\d+)$/, 'must be a paragraph number, or 0b for the publisher line')
);

const few = v.pipe(v.number(), v.integer(), v.minValue(0));

/** `explainer.yaml`: what the explainer is, what it rests on and the way through it. */
export const explainerFile = v.strictObject({
	/** Title of the explainer, not of the article. */
	title: words,
	/** One or two sentences: catalogue, search engines, shared cards. */
	summary: words,
	/** Rises with every correction of the content; the app's version is another. */
	version: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** When somebody last read all of it against its sources. */
	reviewed: day,
	/** Languages that it is whole in. */
	locales: v.pipe(v.array(v.picklist(localeCodes)), v.minLength(1, 'needs a language')),
	/** What a learner should know before starting: what the subject may stir up. */
	notice: words,
	/** The one article that everything rests on. */
	source: v.strictObject({
		headline: v.string(),
		publisher: words,
		date: day,
		/** Body paragraphs, counted from 1. */
		paragraphs: v.pipe(v.number(), v.integer(), v.minValue(1))
	}),
	/** Gaps that the opening page names first. */
	unknown: v.pipe(v.array(gapId), v.minLength(1, 'needs at least one gap')),
	/** Facts that show a newcomer, on the catalogue, how differently sentences can stand. */
	example: v.optional(v.pipe(v.array(factId), v.maxLength(3, 'has at most three')), []),
	/** What the bank of questions as a whole must keep; without it each question is checked by itself. */
	bank: v.optional(
		v.strictObject({
			/** The fewest questions: in all, in each section, of each kind. */
			least: v.strictObject({ all: few, section: few, kind: few }),
			/** Sides whose accounts decide about as many questions as each other's. */
			balanced: ids
		})
	),
	/** The way through, in order. `opening` is prose too, but no section. */
	sections: v.pipe(
		v.array(
			v.strictObject({
				id,
				title: words,
				/** One line on what the section is about. */
				summary: words,
				/** What the article does not say on this section's subject. */
				gaps: v.pipe(v.array(gapId), v.minLength(1, 'needs at least one gap'))
			})
		),
		v.minLength(1, 'needs at least one section')
	)
});

/**
 * How a statement stands.
 * `reported`: in the article's own voice. `claimed`: one speaker says so. `confirmed`: a named party agrees that it happened.
 * `denied`: a named party says it is not so. `analysis`: what somebody thinks it means. Gaps stand as `unstated`.
 */
export const standings = ['reported', 'claimed', 'confirmed', 'denied', 'analysis'] as const;

/** `facts.yaml`: the ledger. One row, one statement of the article in our own words. */
export const factsFile = v.array(
	v.strictObject({
		/** `F`, the paragraph in two digits, a letter: F07e. */
		id: factId,
		paragraph,
		/** Who says so: an actor's id. */
		who: id,
		standing: v.picklist(standings),
		statement: words,
		/** What a careful reader should keep in mind with it. */
		note: v.optional(words)
	})
);

/** `gaps.yaml`: what the article does not say. */
export const gapsFile = v.array(
	v.strictObject({
		id: gapId,
		/** Completes "The article does not say …". */
		statement: words,
		/** Background rows that fill a part of the gap from elsewhere. */
		background: backgroundIds
	})
);

/** `tensions.yaml`: where two statements of the article pull apart. Taught, never resolved. */
export const tensionsFile = v.array(
	v.strictObject({
		id: v.pipe(v.string(), v.regex(/^T\d+$/, 'must look like T3')),
		/** What the two differ about. */
		title: words,
		/** `contested`: claim against denial or counter-claim; each side's popover then shows the other. `open`: differing, not opposed. */
		kind: v.picklist(['contested', 'open']),
		sides: v.pipe(v.array(v.strictObject({ facts: someFacts })), v.minLength(2, 'needs two sides')),
		/** How to read the two together. */
		note: words
	})
);

/** `background.yaml`: what is not in the article. Kept apart from facts in the data and on the page. */
export const backgroundFile = v.array(
	v.strictObject({
		id: backgroundId,
		/** A few words to call it by. */
		title: words,
		statement: words,
		/** Where it was read: at least one. `date` as far as known; `url` where there is an address, as a reader's link. */
		sources: v.pipe(
			v.array(
				v.strictObject({
					name: v.string(),
					date: v.optional(someDate),
					url: v.optional(
						v.pipe(v.string(), v.regex(/^https:\/\/\S+$/, 'must be a whole address with https://'))
					)
				})
			),
			v.minLength(1, 'needs a source')
		),
		/** For editors: what wording to keep to, and why. Never shown. */
		care: v.optional(v.string())
	})
);

/** `glossary.yaml`: words a reader may not know. */
export const glossaryFile = v.array(
	v.strictObject({
		id,
		word: words,
		/** At most 45 words, two-sided where contested; one wording for popover, glossary page and print. */
		definition: words,
		/** `article`: used there. `background`: helps to understand it. `both`: the definition adds background. `reading`: a word for reading news. */
		from: v.picklist(['article', 'background', 'both', 'reading']),
		/** Where the article uses it. */
		paragraphs: v.optional(v.array(paragraph), []),
		background: backgroundIds,
		/** Related terms. */
		see: ids
	})
);

/** `corrections.yaml`: what was put right after it was published, oldest first. Without the file there was nothing. */
export const correctionsFile = v.array(
	v.strictObject({
		/** When it was put right. */
		date: day,
		/** The page that it stood on: a section, or `opening`, `claims`, `glossary`, `quiz`. */
		page: id,
		/** What of the page it stood in: a paragraph, `p4`, a statement, a term. Left out for the page as a whole. */
		at: v.optional(v.string()),
		/** What it said, or what was missing. A loaded word is described and not said again. */
		was: words,
		/** What it says now. */
		now: words
	})
);

export type ExplainerFile = v.InferOutput<typeof explainerFile>;
export type Fact = v.InferOutput<typeof factsFile>[number];
export type Gap = v.InferOutput<typeof gapsFile>[number];
export type Tension = v.InferOutput<typeof tensionsFile>[number];
export type Background = v.InferOutput<typeof backgroundFile>[number];
export type Correction = v.InferOutput<typeof correctionsFile>[number];
export type Term = v.InferOutput<typeof glossaryFile>[number];
export type Standing = (typeof standings)[number] | 'unstated';

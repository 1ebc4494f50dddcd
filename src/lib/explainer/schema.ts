import * as v from 'valibot';
import { localeCodes } from '#lib/locale/locales.ts';
import { words } from '#lib/locale/words.ts';
import { mapNames, placeKinds } from '#lib/map/schema.ts';

/** An id that others refer to: `south-waziristan`. Never renamed once published, since links and records hold it. */
export const id = v.pipe(
	v.string(),
	v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
);

const ids = v.optional(v.array(id), []);
const factId = v.pipe(v.string(), v.regex(/^F\w+$/, 'must look like F07e'));
const factIds = v.array(factId);
const someFacts = v.pipe(factIds, v.minLength(1, 'needs at least one fact'));
const backgroundId = v.pipe(v.string(), v.regex(/^B\d+[a-z]?$/, 'must look like B5'));
const backgroundIds = v.optional(v.array(backgroundId), []);
const gapId = v.pipe(v.string(), v.regex(/^NS\d\d$/, 'must look like NS01'));

/** A day as a string, never a `Date`: no time zone may shift it. */
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/, 'must look like 2024-12-26'));

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
		/** Where it was read: at least one. `date` as far as known; `url` where there is an address. */
		sources: v.pipe(
			v.array(
				v.strictObject({
					name: v.string(),
					date: v.optional(v.string()),
					url: v.optional(v.pipe(v.string(), v.url('must be a whole address with https://')))
				})
			),
			v.minLength(1, 'needs a source')
		),
		/** For editors: what wording to keep to, and why. Never shown. */
		care: v.optional(v.string())
	})
);

/** `actors.yaml`: who speaks or is spoken of, and what is said between them. */
export const actorsFile = v.strictObject({
	/** Groups that share a pattern in the lens and a column in the diagram. No colour is ever given to a side. */
	sides: v.array(v.strictObject({ id, name: words })),
	actors: v.array(
		v.strictObject({
			id,
			side: id,
			kind: v.picklist(['state', 'government', 'institution', 'group', 'person', 'voices', 'text']),
			name: words,
			/** The name as it stands after "claimed by", where that differs: "the Afghan Taliban". */
			speaker: v.optional(words),
			/** One line beside the name: "Spokesperson of the Afghan defence ministry". */
			title: words,
			/** Who they are, beyond the title. Left out for speakers without a card: the article, its publisher. */
			about: v.optional(words),
			/** Background rows that `about` leans on. */
			background: backgroundIds,
			/** Their part in this story. */
			role: v.optional(words),
			/** Facts in which they are introduced or take part. */
			facts: v.optional(factIds, []),
			/** Facts that are their own words or position. Empty for those who are silent. */
			says: v.optional(factIds, []),
			/** What is not known of them from the article. */
			unknown: v.optional(words)
		})
	),
	/** Edges of the diagram: attributed statements, never bare facts. */
	relations: v.array(
		v.strictObject({
			id: v.pipe(v.string(), v.regex(/^R\d+$/, 'must look like R3')),
			from: id,
			to: id,
			/** One to three words on the edge: "alleges". */
			verb: words,
			/** The whole statement with its speaker, for the list. */
			statement: words,
			/** All of one standing, which becomes the edge's. */
			facts: someFacts
		})
	),
	/** Boxes of the diagram in two columns, from the start side; rows from the top. */
	diagram: v.array(v.strictObject({ actor: id, column: v.picklist([1, 2]), row: v.number() }))
});

/** Longitude and latitude in degrees, east and north positive. */
const position = v.tuple([v.number(), v.number()]);

/** `places.yaml`: where. The geometry of borders is in `map/`. */
export const placesFile = v.array(
	v.strictObject({
		id,
		kind: v.picklist(placeKinds),
		name: words,
		/** What it is. */
		about: words,
		/** Background rows that `about` leans on. */
		background: backgroundIds,
		/** What the article says of it. Empty for places that are on the map for orientation only. */
		facts: v.optional(factIds, []),
		/** A point to draw; regions have their shape in `map/` instead. */
		at: v.optional(position),
		/** Radius in kilometres of "somewhere here": drawn as a hollow ring and called approximate. */
		within: v.optional(v.number()),
		/** Maps on which it is drawn. */
		maps: v.pipe(v.array(v.picklist(mapNames)), v.minLength(1, 'needs a map'))
	})
);

/** `captions.yaml`: what each map shows, in words. */
export const captionsFile = v.array(
	v.strictObject({
		map: v.picklist(mapNames),
		/** The scale: "Two countries". */
		title: words,
		/** What the article says at that scale. */
		facts: someFacts
	})
);

/** `timeline.yaml`: what is dated, in order. */
export const timelineFile = v.array(
	v.pipe(
		v.strictObject({
			id,
			/** Shared by neighbouring rows that tell of one event, from the article and from background. */
			event: v.optional(id),
			/** As shown, with its precision said honestly: "24 December 2024, late evening", "date not given". */
			when: words,
			/** For sorting and `<time>`: 2024, 2024-03 or 2024-12-24. Left out where nobody dates it. */
			date: v.optional(
				v.pipe(v.string(), v.regex(/^\d{4}(-\d\d){0,2}$/, 'must look like 2024-03'))
			),
			statement: words,
			facts: v.optional(factIds, []),
			background: backgroundIds
		}),
		v.check(
			(row) => row.facts.length > 0 !== row.background.length > 0,
			'must rest either on facts or on background, never on both'
		)
	)
);

/** `figures.yaml`: numbers that must never share an axis. */
export const figuresFile = v.array(
	v.strictObject({
		id,
		/** As shown, with its qualifier: "more than 1,500". */
		value: words,
		/** The bare number, for checks. */
		number: v.number(),
		/** What is counted. */
		unit: words,
		/** From when to when, or that this is not said. */
		window: words,
		/** What it does not include, or does not tell. */
		without: words,
		facts: someFacts,
		background: backgroundIds
	})
);

const cell = v.optional(v.strictObject({ text: words, facts: someFacts }));

/** `views.yaml`: what analysts think, side by side. Opinion, and shown as opinion. */
export const viewsFile = v.strictObject({
	views: v.array(
		v.strictObject({
			who: id,
			/** What they hold. */
			holds: v.strictObject({ text: words, facts: someFacts }),
			/** On what ground; left out where the article gives none. */
			ground: cell,
			/** What they expect. */
			expects: cell,
			/** What they propose. */
			proposes: cell
		})
	),
	agree: v.array(v.strictObject({ text: words, facts: someFacts })),
	differ: v.array(v.strictObject({ text: words, facts: someFacts })),
	/** Who is not heard, and what they could tell. */
	missing: v.array(v.strictObject({ who: words, why: words, gaps: v.optional(v.array(gapId), []) }))
});

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

export type ExplainerFile = v.InferOutput<typeof explainerFile>;
export type Fact = v.InferOutput<typeof factsFile>[number];
export type Gap = v.InferOutput<typeof gapsFile>[number];
export type Tension = v.InferOutput<typeof tensionsFile>[number];
export type Background = v.InferOutput<typeof backgroundFile>[number];
export type Actors = v.InferOutput<typeof actorsFile>;
export type Actor = Actors['actors'][number];
export type Relation = Actors['relations'][number];
export type Place = v.InferOutput<typeof placesFile>[number];
export type Caption = v.InferOutput<typeof captionsFile>[number];
export type TimelineRow = v.InferOutput<typeof timelineFile>[number];
export type Figure = v.InferOutput<typeof figuresFile>[number];
export type Views = v.InferOutput<typeof viewsFile>;
export type Term = v.InferOutput<typeof glossaryFile>[number];
export type Standing = (typeof standings)[number] | 'unstated';

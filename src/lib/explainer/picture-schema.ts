import * as v from 'valibot';
import { words } from '#lib/locale/words.ts';
import { id, mapNames, placeKinds } from '#lib/map/schema.ts';
import { backgroundIds, factIds, gapId, someDate, someFacts } from './schema.ts';

/** `actors.yaml`: who speaks or is spoken of, and what is said between them. */
export const actorsFile = v.strictObject({
	/** Groups that share a pattern in the lens and a column in the diagram. No colour is ever given to a side. */
	sides: v.pipe(
		v.array(v.strictObject({ id, name: words })),
		v.maxLength(6, 'has more than six sides, and there are six patterns')
	),
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
			date: v.optional(someDate),
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

export type Actors = v.InferOutput<typeof actorsFile>;
export type Place = v.InferOutput<typeof placesFile>[number];
export type Caption = v.InferOutput<typeof captionsFile>[number];
export type TimelineRow = v.InferOutput<typeof timelineFile>[number];
export type Figure = v.InferOutput<typeof figuresFile>[number];
export type Views = v.InferOutput<typeof viewsFile>;

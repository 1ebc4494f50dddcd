import * as v from 'valibot';
import { type Locale, localeCodes } from '#lib/locale/locales.ts';
import type { BaseMap } from './geometry.ts';

/** An id that others refer to: `south-waziristan`. Never renamed once published, since links and records hold it. */
export const id = v.pipe(
	v.string(),
	v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
);
const whole = v.pipe(v.number(), v.integer());
const length = v.pipe(whole, v.minValue(1));

/** Only what the drawing script writes: whole numbers, one `M` a part, relative lines. */
const path = v.pipe(
	v.string(),
	v.regex(/^(M-?\d+[ -]\d+l[\d\s-]+z?)+$/, 'must be M, l and z with whole numbers')
);

/** What an explainer draws: the countries, and the part of them that it is about. */
export const mapNames = ['overview', 'inset'] as const;

export type MapName = (typeof mapNames)[number];

/** What a place can be. A `line` is the border of its name: `durand-line` is what is drawn as `durand`. */
export const placeKinds = ['country', 'province', 'district', 'city', 'line', 'area'] as const;

export type PlaceKind = (typeof placeKinds)[number];

/** `map/overview.json` and `map/inset.json`: a map without its words. */
export const baseMapFile = v.strictObject({
	/** x, y, width, height. */
	viewBox: v.tuple([whole, whole, length, length]),
	/** Filled shapes, first painted first. */
	regions: v.array(
		v.strictObject({
			/** The id of the place that it is the shape of; `land` is the neighbours' ground. */
			id,
			path
		})
	),
	/** Borders, one entry a kind. */
	lines: v.array(
		v.strictObject({
			kind: v.picklist(['durand', 'international', 'control', 'claim', 'province', 'district']),
			path
		})
	),
	/** What it takes to put a point on the map; see `project`. */
	projection: v.strictObject({
		meridian: v.number(),
		parallels: v.tuple([v.number(), v.number()]),
		scale: v.pipe(v.number(), v.minValue(1)),
		origin: v.tuple([v.number(), v.number()])
	})
}) satisfies v.GenericSchema<unknown, BaseMap>;

const label = v.strictObject({
	/** Where the anchor stands, on the base line of the first row, in units of the `viewBox`. */
	x: whole,
	y: whole,
	/**
	 * SVG's `text-anchor`: which end of the text stands at `x`. In Urdu the start is the right
	 * end.
	 */
	anchor: v.picklist(['start', 'middle', 'end']),
	/** The words as they are broken into rows on this map. */
	rows: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1, 'needs a row')),
	/** Degrees by which the label turns clockwise about its anchor, to follow a line. */
	turn: v.optional(v.number()),
	/**
	 * A thin line from beside the label into its place, x and y of both ends, where the place is
	 * smaller than its name.
	 */
	leader: v.optional(v.tuple([whole, whole, whole, whole]))
});

const labelsOfMap = v.strictObject(v.entriesFromList(localeCodes, v.record(id, label)));

/**
 * `map/labels.json`: where the words stand, set by hand for every map and every language, by the
 * id of the place.
 */
export const labelsFile = v.strictObject({
	overview: labelsOfMap,
	inset: labelsOfMap,
	/** Labels that are no place of the explainer's: they only help to find one's way. */
	neighbours: v.optional(v.array(id), [])
});

/** The files of `map/`, with their shapes. An explainer has all of them or none. */
export const mapFiles = { overview: baseMapFile, inset: baseMapFile, labels: labelsFile };

export type Label = v.InferOutput<typeof label>;
export type Labels = v.InferOutput<typeof labelsFile>;

/** The maps of an explainer with the labels of every language. */
export interface Maps extends Record<MapName, BaseMap> {
	labels: Labels;
}

/** The maps of an explainer with the labels of one language, by the id of the place. */
export interface LocalMaps extends Record<MapName, BaseMap> {
	labels: Record<MapName, Record<string, Label>>;
}

/** The maps in one language. Paths are long and have no words, so they are handed on as they are. */
export function localizeMaps({ overview, inset, labels }: Maps, locale: Locale): LocalMaps {
	return {
		overview,
		inset,
		labels: { overview: labels.overview[locale], inset: labels.inset[locale] }
	};
}

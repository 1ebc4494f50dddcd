import * as v from 'valibot';
import { localeCodes } from '#lib/locale/locales.ts';
import type { BaseMap } from './geometry.ts';

const id = v.pipe(
	v.string(),
	v.regex(/^[a-z]+(-[a-z]+)*$/, 'must be lower-case words joined by hyphens')
);
const whole = v.pipe(v.number(), v.integer());
const length = v.pipe(whole, v.minValue(1));

/** Only what the drawing script writes: whole numbers, one `M` a part, relative lines. */
const path = v.pipe(
	v.string(),
	v.regex(/^(M-?\d+[ -]\d+l[\d\s-]+z?)+$/, 'must be M, l and z with whole numbers')
);

/** `map/overview.json` and `map/inset.json`: a map without its words. */
export const baseMapFile = v.strictObject({
	/** x, y, width, height. */
	viewBox: v.tuple([whole, whole, length, length]),
	/** Filled shapes, first painted first. */
	regions: v.array(
		v.strictObject({
			/** The id of the place that it is the shape of; `land` is the neighbours' ground. */
			id,
			/**
			 * Whose fill it lies in; `null` for the neighbours' ground and for the disputed area.
			 */
			country: v.nullable(v.picklist(['afghanistan', 'pakistan'])),
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
export const labelsFile = v.strictObject({ overview: labelsOfMap, inset: labelsOfMap });

export type Label = v.InferOutput<typeof label>;
export type Labels = v.InferOutput<typeof labelsFile>;

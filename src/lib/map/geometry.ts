/** Degrees, east and north positive. */
export type LonLat = readonly [longitude: number, latitude: number];

/** Units of a map's `viewBox`: x to the right, y downwards. */
export type Point = readonly [x: number, y: number];

/** An upright rectangle in units of a map's `viewBox`; `x` and `y` are its top left corner. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** The numbers of a conformal conic projection on a sphere. */
export interface Projection {
	/** The longitude that stands upright, in degrees. */
	meridian: number;
	/** The two latitudes that are drawn to scale, in degrees. */
	parallels: [south: number, north: number];
	/** Radius of the sphere in units of the `viewBox`. */
	scale: number;
	/** Where the meridian meets the equator, in units of the `viewBox`; usually outside it. */
	origin: [x: number, y: number];
}

/**
 * What a line stands for.
 * `durand`: between Afghanistan and what Pakistan holds. `international`: between any other two
 * countries, as held.
 * `control`: the Line of Control. `claim`: the outer edge of the disputed area.
 * `province`: inside a country. `district`: inside a province.
 */
export type LineKind = 'durand' | 'international' | 'control' | 'claim' | 'province' | 'district';

/** A filled shape. */
export interface Region {
	id: string;
	/** SVG path: whole numbers, relative lines, closed. */
	path: string;
}

/** A border or a set of borders. */
export interface Line {
	kind: LineKind;
	/** SVG path: whole numbers, relative lines, open. */
	path: string;
}

/**
 * A map without its words. Regions come in the order in which they are painted, lines lie over
 * them.
 */
export interface BaseMap {
	viewBox: [x: number, y: number, width: number, height: number];
	regions: Region[];
	lines: Line[];
	projection: Projection;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** tan(π/4 + φ/2), with φ in radians: how far Mercator stretches up to a latitude. */
const stretch = (latitude: number): number => Math.tan(Math.PI / 4 + latitude / 2);

/**
 * Where a place lies on a map, in units of its `viewBox`, not rounded.
 *
 * Lambert's conformal conic projection on a sphere: J. P. Snyder, "Map Projections: A Working
 * Manual", USGS Professional Paper 1395 (1987), pages 104 to 110, with the equator as origin of
 * latitudes.
 * Meant for the land around the map; the south pole has no place on it.
 */
export function project({ projection }: BaseMap, [longitude, latitude]: LonLat): Point {
	const { meridian, parallels, scale, origin } = projection;
	const [south, north] = [radians(parallels[0]), radians(parallels[1])];
	const cone =
		Math.log(Math.cos(south) / Math.cos(north)) / Math.log(stretch(north) / stretch(south));
	const equator = (scale * Math.cos(south) * stretch(south) ** cone) / cone;
	const radius = equator / stretch(radians(latitude)) ** cone;
	const angle = cone * radians(longitude - meridian);
	return [origin[0] + radius * Math.sin(angle), origin[1] - (equator - radius * Math.cos(angle))];
}

/** Kilometres in a degree of latitude, on a sphere of 6371 km. */
const kilometresPerDegree = (6371 * Math.PI) / 180;

/**
 * How many units of the `viewBox` a kilometre is long near a place. The same in every direction,
 * since the map is conformal.
 */
export function unitsPerKilometre(map: BaseMap, [longitude, latitude]: LonLat): number {
	const [x, y] = project(map, [longitude, latitude - 0.05]);
	const [nextX, nextY] = project(map, [longitude, latitude + 0.05]);
	return Math.hypot(nextX - x, nextY - y) / (0.1 * kilometresPerDegree);
}

/** The whole of a map's `viewBox`. */
export function frameOf({ viewBox: [x, y, width, height] }: BaseMap): Box {
	return { x, y, width, height };
}

/**
 * The part of `outer` that `inner` shows, in units of `outer`.
 * @throws {Error} if the maps turn or bend differently: then that part is no upright rectangle
 */
export function frameWithin(outer: BaseMap, inner: BaseMap): Box {
	const [from, to] = [inner.projection, outer.projection];
	if (from.meridian !== to.meridian || String(from.parallels) !== String(to.parallels)) {
		throw new Error(
			'Two maps differ in meridian or parallels; the frame of one is no box in the other.'
		);
	}
	const ratio = to.scale / from.scale;
	const { x, y, width, height } = frameOf(inner);
	return {
		x: to.origin[0] + (x - from.origin[0]) * ratio,
		y: to.origin[1] + (y - from.origin[1]) * ratio,
		width: width * ratio,
		height: height * ratio
	};
}

/** Whether a box lies inside another, edges included. */
export function isInside(box: Box, frame: Box): boolean {
	return (
		box.x >= frame.x &&
		box.y >= frame.y &&
		box.x + box.width <= frame.x + frame.width &&
		box.y + box.height <= frame.y + frame.height
	);
}

/** Whether two boxes share an area. Boxes that only touch do not. */
export function overlap(a: Box, b: Box): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

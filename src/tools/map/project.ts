import type { BaseMap, LonLat, Projection } from '#lib/map/geometry.ts';
import type { D3Geo } from './fetch.ts';
import type { Geometry, Ring } from './geojson.ts';
import { pathOf, type Run } from './paths.ts';

/** What a map shows, and how large. */
export interface Frame {
	/** Width and height of the `viewBox`. */
	size: [width: number, height: number];
	/** Places that must just fit in. */
	around: LonLat[];
	/** Units kept free between those places and the edge. */
	margin: number;
}

/**
 * Upright in the middle of the two countries; the parallels a sixth inside their southern and
 * northern end.
 */
const meridian = 68;
const parallels: Projection['parallels'] = [26, 36];

/** How far shapes go on beyond the edge, so that no stroke runs along it. */
const bleed = 20;

/**
 * The numbers of the projection that fits a frame, rounded, so that the file holds exactly what
 * was used.
 */
export function fit(d3: D3Geo, { size: [width, height], around, margin }: Frame): Projection {
	const extent: [[number, number], [number, number]] = [
		[margin, margin],
		[width - margin, height - margin]
	];
	const places = { type: 'MultiPoint', coordinates: around };
	const fitted = conic(d3).fitExtent(extent, places);
	const [x, y] = fitted.translate();
	return {
		meridian,
		parallels,
		scale: Math.round(fitted.scale()),
		origin: [Math.round(x), Math.round(y)]
	};
}

/** Draws shapes of longitudes and latitudes as paths of one map. */
export function drawing(
	d3: D3Geo,
	projection: Projection,
	[, , width, height]: BaseMap['viewBox']
): (shape: Geometry) => string {
	const projected = conic(d3)
		.scale(projection.scale)
		.translate(projection.origin)
		.clipExtent([
			[-bleed, -bleed],
			[width + bleed, height + bleed]
		]);
	return (shape) => {
		const runs: Run[] = [];
		d3.geoPath(projected, recorder(runs))(rewound(shape));
		return pathOf(runs);
	};
}

/** Straight lines stay straight: the corners are so close that bending them would only add more. */
function conic(d3: D3Geo) {
	return d3.geoConicConformal().rotate([-meridian, 0]).parallels(parallels).precision(0);
}

function recorder(runs: Run[]) {
	return {
		moveTo: (x: number, y: number) => void runs.push({ points: [[x, y]], closed: false }),
		lineTo: (x: number, y: number) => void runs.at(-1)?.points.push([x, y]),
		closePath: () => {
			const run = runs.at(-1);
			if (run) run.closed = true;
		}
	};
}

/**
 * d3-geo takes the land on the right of a ring as its inside; the merged shapes come with it on
 * either side.
 * The first ring of a polygon is its outside, the others are holes.
 */
function rewound(shape: Geometry): Geometry {
	if (shape.type !== 'MultiPolygon') return shape;
	const coordinates = shape.coordinates.map((polygon) =>
		polygon.map((ring, i) => (turn(ring) > 0 === i > 0 ? ring : [...ring].reverse()))
	);
	return { ...shape, coordinates };
}

/** Twice the signed area of a ring in square degrees: positive if it runs counter-clockwise. */
function turn(ring: Ring): number {
	return ring.reduce((sum, [x, y], i) => {
		const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
		return sum + x * nextY - nextX * y;
	}, 0);
}

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
	frameOf,
	frameWithin,
	isInside,
	overlap,
	project,
	unitsPerKilometre,
	type BaseMap,
	type LineKind,
	type LonLat,
	type Point
} from './geometry.ts';
import { ringsOf } from '../../../tests/fixtures/rings-of.ts';
import { contains } from '../../tools/map/contains.ts';
import { baseMapFile, labelsFile } from './schema.ts';

const folder = new URL('../../../content/cross-border-airstrikes/map/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
const overview = v.parse(baseMapFile, read('overview.json'));
const inset = v.parse(baseMapFile, read('inset.json'));
const labels = v.parse(labelsFile, read('labels.json'));

/** Longitude and latitude from GeoNames; Barmal is the middle of an approximate ring. */
const places = {
	kabul: [69.1723, 34.5281],
	islamabad: [73.0433, 33.7215],
	peshawar: [71.5785, 34.008],
	wana: [69.5725, 32.2989],
	sharana: [68.7921, 33.1464],
	urgun: [69.1828, 32.9515],
	gardez: [69.23, 33.6],
	barmal: [69.25, 32.65],
	nili: [66.08, 33.76],
	tarinkot: [65.87, 32.63],
	bazarak: [69.52, 35.31],
	charikar: [69.17, 35.01]
} satisfies Record<string, LonLat>;

type Place = keyof typeof places;

const pathOf = (map: BaseMap, kind: LineKind) =>
	map.lines.find((line) => line.kind === kind)?.path ?? '';

/** Ids of the regions that a place lies in, on the whole numbers of the paths. */
const regionsAt = (map: BaseMap, place: Place) =>
	map.regions
		.filter(({ path }) => contains(ringsOf(path), project(map, places[place])))
		.map(({ id }) => id);

describe('project', () => {
	// Frozen from d3-geo 3.1.1, geoConicConformal with the numbers of the two files.
	it.each([
		['kabul', 756.641, 496.725],
		['islamabad', 1075.941, 567.656],
		['peshawar', 954.561, 543.993],
		['wana', 792.41, 716.848],
		['sharana', 726.598, 633.736],
		['barmal', 765.07, 682.477]
	] as const)('puts %s on the overview where d3-geo does', (place, x, y) => {
		const point = project(overview, places[place]);
		expect(point[0]).toBeCloseTo(x, 2);
		expect(point[1]).toBeCloseTo(y, 2);
	});

	it.each([
		['wana', 1021.981, 900.958],
		['sharana', 583.778, 347.569],
		['barmal', 839.942, 672.104],
		['kabul', 783.815, -564.708]
	] as const)('puts %s on the inset where d3-geo does', (place, x, y) => {
		const point = project(inset, places[place]);
		expect(point[0]).toBeCloseTo(x, 2);
		expect(point[1]).toBeCloseTo(y, 2);
	});

	it('puts the meridian upright and the equator at the origin', () => {
		const { meridian, origin } = overview.projection;
		expect(distance(project(overview, [meridian, 0]), origin)).toBeLessThan(1e-9);
		expect(project(overview, [meridian, 30])[0]).toBe(origin[0]);
	});
});

describe('unitsPerKilometre', () => {
	it('is the sphere divided by its radius on a parallel that is drawn to scale', () => {
		const [south] = overview.projection.parallels;
		expect(unitsPerKilometre(overview, [70, south]) * 6371).toBeCloseTo(
			overview.projection.scale,
			0
		);
	});
});

describe('the regions', () => {
	it.each([
		['kabul', ['land', 'afghanistan']],
		['sharana', ['land', 'afghanistan', 'paktika']],
		['urgun', ['land', 'afghanistan', 'paktika']],
		['gardez', ['land', 'afghanistan']],
		['barmal', ['land', 'afghanistan', 'paktika']],
		['islamabad', ['land', 'pakistan']],
		['peshawar', ['land', 'pakistan', 'khyber-pakhtunkhwa']],
		['wana', ['land', 'pakistan', 'khyber-pakhtunkhwa']]
	] as const)('of the overview hold %s in the right ones', (place, ids) => {
		expect(regionsAt(overview, place)).toEqual(ids);
	});

	it.each([
		['sharana', ['afghanistan', 'paktika']],
		['barmal', ['afghanistan', 'paktika']],
		['wana', ['pakistan', 'khyber-pakhtunkhwa', 'south-waziristan']]
	] as const)('of the inset hold %s in the right ones', (place, ids) => {
		expect(regionsAt(inset, place)).toEqual(ids);
	});

	it('keep the disputed area out of both countries', () => {
		const srinagar = project(overview, [74.8, 34.09]);
		const gilgit = project(overview, [74.31, 35.92]);
		for (const point of [srinagar, gilgit]) {
			const ids = overview.regions
				.filter(({ path }) => contains(ringsOf(path), point))
				.map(({ id }) => id);
			expect(ids).toEqual(['land', 'jammu-kashmir']);
		}
	});
});

describe('the lines', () => {
	it.each([
		['nili', 'tarinkot'],
		['bazarak', 'charikar'],
		['gardez', 'urgun']
	] as const)('part the provinces of %s and %s', (from, to) => {
		const way = [project(overview, places[from]), project(overview, places[to])] as const;
		expect(crossings(pathOf(overview, 'province'), way)).toBeGreaterThan(0);
	});

	it('show the Durand Line unbroken, from the border of China to that of Iran', () => {
		const lines = ringsOf(pathOf(overview, 'durand'));
		expect(lines).toHaveLength(1);
		expect(distance(lines[0]!.at(0)!, project(overview, [74.57, 37.03]))).toBeLessThan(10);
		expect(distance(lines[0]!.at(-1)!, project(overview, [60.87, 29.86]))).toBeLessThan(10);
	});

	it('show the Durand Line unbroken across the inset, from edge to edge', () => {
		const lines = ringsOf(pathOf(inset, 'durand'));
		expect(lines).toHaveLength(1);
		for (const [x, y] of [lines[0]!.at(0)!, lines[0]!.at(-1)!]) {
			expect(isInside({ x, y, width: 0, height: 0 }, frameOf(inset))).toBe(false);
		}
	});
});

describe('boxes', () => {
	const box = { x: 10, y: 10, width: 20, height: 10 };

	it('are inside a frame up to its edge and not beyond', () => {
		expect(isInside(box, { x: 10, y: 10, width: 20, height: 10 })).toBe(true);
		expect(isInside(box, { x: 11, y: 10, width: 20, height: 10 })).toBe(false);
	});

	it('overlap when they share an area, not when they touch', () => {
		expect(overlap(box, { x: 29, y: 19, width: 5, height: 5 })).toBe(true);
		expect(overlap(box, { x: 30, y: 10, width: 5, height: 5 })).toBe(false);
	});
});

describe('frameWithin', () => {
	it('finds the part of the overview that the inset shows', () => {
		const frame = frameWithin(overview, inset);
		expect(isInside(frame, frameOf(overview))).toBe(true);
		const [x, y] = project(inset, places.wana);
		const [wanaX, wanaY] = project(overview, places.wana);
		expect(frame.x + (x / inset.viewBox[2]) * frame.width).toBeCloseTo(wanaX, 6);
		expect(frame.y + (y / inset.viewBox[3]) * frame.height).toBeCloseTo(wanaY, 6);
	});

	it('refuses maps that bend differently', () => {
		const other = { ...inset, projection: { ...inset.projection, meridian: 70 } };
		expect(() => frameWithin(overview, other)).toThrow('meridian');
	});
});

describe('the labels', () => {
	it.each(['overview', 'inset'] as const)('of the %s are the same in both languages', (map) => {
		expect(Object.keys(labels[map].ur)).toEqual(Object.keys(labels[map].en));
	});

	it.each(['overview', 'inset'] as const)('of the %s stand inside its frame', (map) => {
		const frame = frameOf({ overview, inset }[map]);
		for (const words of Object.values(labels[map])) {
			for (const { x, y } of Object.values(words)) {
				expect(isInside({ x, y, width: 0, height: 0 }, frame)).toBe(true);
			}
		}
	});
});

const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by);

/** How often a straight way crosses the lines of a path. */
function crossings(path: string, [a, b]: readonly [Point, Point]): number {
	return ringsOf(path)
		.flatMap((points) => points.slice(1).map((point, i) => [points[i]!, point] as const))
		.filter(([c, d]) => side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)).length;
}

/** On which side of the line from `a` to `b` a point lies. */
const side = ([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): boolean =>
	(bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0;

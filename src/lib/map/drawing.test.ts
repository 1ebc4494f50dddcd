import { describe, expect, it } from 'vitest';
import { draw, type MapPlace, spotsOf } from './drawing.ts';
import { project, unitsPerKilometre, type BaseMap } from './geometry.ts';
import type { Label } from './schema.ts';

const base: BaseMap = {
	viewBox: [0, 0, 1000, 800],
	regions: [
		{ id: 'land', path: 'M0 0l1000 0 0 800z' },
		{ id: 'plain', path: 'M0 0l10 0 0 10z' }
	],
	lines: [
		{ kind: 'province', path: 'M0 0l5 5' },
		{ kind: 'durand', path: 'M0 0l9 9' }
	],
	projection: { meridian: 68, parallels: [26, 36], scale: 5685, origin: [400, 3800] }
};

const place = (id: string, more: Partial<MapPlace> = {}): MapPlace => ({
	id,
	kind: 'city',
	name: id,
	maps: ['overview'],
	...more
});

const label: Label = { x: 1, y: 2, anchor: 'middle', rows: ['Town'] };

describe('draw', () => {
	const places = [
		place('plain', { kind: 'province' }),
		place('town', { at: [68, 32] }),
		place('village', { at: [68, 32.5], maps: ['inset'] }),
		place('durand-line', { kind: 'line', maps: ['overview', 'inset'] })
	];
	const drawing = draw('overview', base, { town: label, beyond: label }, places);

	it('keeps to the places of its map', () => {
		expect(drawing.places.map(({ id }) => id)).toEqual(['plain', 'town', 'durand-line']);
		expect(drawing.spots.map(({ id }) => id)).toEqual(['town']);
	});

	it('paints a region as what its place is, and the rest as land', () => {
		expect(drawing.regions.map(({ kind }) => kind)).toEqual(['land', 'province']);
	});

	it('knows the place that a line is', () => {
		expect(drawing.lines.map((line) => line.place)).toEqual([undefined, 'durand-line']);
	});

	it('sets a label as large as its place asks for, or as a neighbour’s', () => {
		expect(drawing.labels.map(({ id, kind }) => [id, kind])).toEqual([
			['town', 'city'],
			['beyond', 'neighbour']
		]);
	});
});

describe('spotsOf', () => {
	it('puts a dot on the nearest whole units', () => {
		const [x, y] = project(base, [69, 33]);
		expect(spotsOf(base, place('town', { at: [69, 33] }))).toEqual([
			{ id: 'town', x: Math.round(x), y: Math.round(y) }
		]);
	});

	it('draws a ring as wide as the kilometres say', () => {
		const [spot] = spotsOf(base, place('valley', { at: [69, 33], within: 20 }));
		expect(spot?.radius).toBe(Math.round(20 * unitsPerKilometre(base, [69, 33])));
	});

	it('has nothing for a place that is a shape', () => {
		expect(spotsOf(base, place('plain'))).toEqual([]);
	});
});

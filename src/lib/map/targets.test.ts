import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { draw, type MapPlace } from './drawing.ts';
import { type Box, frameOf, isInside, overlap } from './geometry.ts';
import { baseMapFile, labelsFile, localizeMaps, mapNames } from './schema.ts';
import { apart, targetsOf } from './targets.ts';

const folder = new URL('../../../content/cross-border-airstrikes/', import.meta.url);
const text = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const json = (file: string): unknown => JSON.parse(text(`map/${file}.json`));
const maps = {
	overview: v.parse(baseMapFile, json('overview')),
	inset: v.parse(baseMapFile, json('inset')),
	labels: v.parse(labelsFile, json('labels'))
};
const places = load(text('places.yaml')) as MapPlace[];

const frame: Box = { x: 0, y: 0, width: 1640, height: 1600 };
const box = (x: number, y: number, width = 20, height = 20): Box => ({ x, y, width, height });

describe('apart', () => {
	it('grows a box to the size of a finger about its middle', () => {
		expect(apart([box(500, 500)], frame)).toEqual([box(400, 400, 220, 220)]);
	});

	it('leaves a larger box as it is', () => {
		expect(apart([box(500, 500, 300, 400)], frame)).toEqual([box(500, 500, 300, 400)]);
	});

	it('stays inside the frame', () => {
		expect(apart([box(0, 0)], frame)).toEqual([box(0, 0, 120, 120)]);
	});

	it('shares the gap between two that would meet', () => {
		const [upper, lower] = apart([box(500, 500), box(510, 560)], frame);
		expect(upper!.y + upper!.height).toBe(540);
		expect(lower!.y).toBe(540);
		expect(upper!.width).toBe(220);
	});
});

describe.each(mapNames)('the targets of the %s', (name) => {
	it.each([
		['en', 'ltr'],
		['ur', 'rtl']
	] as const)('are apart, in the frame and large enough, in %s', (locale, direction) => {
		const { labels } = localizeMaps(maps, locale);
		const targets = targetsOf(draw(name, maps[name], labels[name], places), direction);
		expect(targets).toHaveLength(places.filter((place) => place.maps.includes(name)).length);
		for (const [i, { id, box }] of targets.entries()) {
			expect(isInside(box, frameOf(maps[name])), id).toBe(true);
			// 24 px on the narrowest screen that is served: a map 288 px wide.
			expect(Math.min(box.width, box.height), id).toBeGreaterThanOrEqual((24 * 1640) / 288);
			for (const other of targets.slice(i + 1)) {
				expect(overlap(box, other.box), `${id} and ${other.id}`).toBe(false);
			}
		}
	});
});

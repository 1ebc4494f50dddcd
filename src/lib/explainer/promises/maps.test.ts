import { beforeAll, describe, expect, it } from 'vitest';
import type { Maps } from '#lib/map/schema.ts';
import { readLibrary } from '#lib/server/library.ts';
import type { Explainer } from '../explainer.ts';
import { maps } from './maps.ts';

let airstrikes: Explainer & { maps: Maps };

beforeAll(async () => {
	const { explainers } = await readLibrary('content');
	const found = explainers.find(({ id }) => id === 'cross-border-airstrikes');
	airstrikes = found as typeof airstrikes;
});

/** What is wrong after a change to a copy, as `file path what`. */
function after(change: (copy: typeof airstrikes) => void): string[] {
	const copy = structuredClone(airstrikes);
	change(copy);
	return maps(copy).map(({ file, path, what }) => `${file} ${path} ${what}`);
}

const placeOf = (explainer: Explainer, id: string) =>
	explainer.places.find((place) => place.id === id)!;

describe('maps', () => {
	it('finds nothing wrong with the explainer as it is', () => {
		expect(maps(airstrikes)).toEqual([]);
	});

	it('asks for a label in every language', () => {
		const found = after(({ maps }) => delete maps.labels.overview.ur.kabul);
		expect(found).toEqual(['map/labels.json overview.ur.kabul is missing']);
	});

	it('finds a label of nothing', () => {
		const found = after(({ maps }) => (maps.labels.neighbours = []));
		expect(found).toContain(
			'map/labels.json overview.en.iran is the label of no place on this map'
		);
		expect(found).toHaveLength(12);
	});

	it('finds a region of no place', () => {
		const found = after(({ maps }) => (maps.inset.regions[2]!.id = 'paktia'));
		expect(found).toEqual([
			'map/inset.json paktia is a region of no place',
			'places.yaml paktika is nowhere on the inset'
		]);
	});

	it('finds a point beyond the frame', () => {
		const found = after((copy) => (placeOf(copy, 'wana').at = [75, 32]));
		expect(found).toEqual(['places.yaml wana lies outside the inset']);
	});

	it('misses maps only where prose shows them', () => {
		expect(after((copy) => delete (copy as Explainer).maps)).toEqual([
			'map/overview.json  is missing, though prose shows the maps'
		]);
		expect(
			after((copy) => {
				delete (copy as Explainer).maps;
				copy.prose = {};
			})
		).toEqual([]);
	});
});

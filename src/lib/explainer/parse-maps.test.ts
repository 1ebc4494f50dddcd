import { describe, expect, it } from 'vitest';
import { parseMaps } from './parse-maps.ts';

const map = JSON.stringify({
	viewBox: [0, 0, 100, 80],
	regions: [{ id: 'land', path: 'M0 0l10 0 0 10z' }],
	lines: [],
	projection: { meridian: 68, parallels: [26, 36], scale: 5685, origin: [661, 4060] }
});
const labels = JSON.stringify({ overview: { en: {}, ur: {} }, inset: { en: {}, ur: {} } });
const whole = { overview: map, inset: map, labels };

const problemsOf = (texts: Record<string, string>) =>
	parseMaps(texts, 'moves').problems.map(({ file, path, what }) => `${file} ${path} ${what}`);

describe('parseMaps', () => {
	it('has no maps for a folder without any', () => {
		expect(parseMaps({}, 'moves')).toEqual({ problems: [] });
	});

	it('reads the three files', () => {
		const { maps, problems } = parseMaps(whole, 'moves');
		expect(problems).toEqual([]);
		expect(maps?.overview.regions[0]?.id).toBe('land');
		expect(maps?.labels.neighbours).toEqual([]);
	});

	it('takes whatever may be the id of a place, digits too', () => {
		const numbered = map.replace('"land"', '"sector-2b"');
		expect(problemsOf({ ...whole, overview: numbered })).toEqual([]);
	});

	it('wants all of them where there is one', () => {
		expect(problemsOf({ overview: map })).toEqual([
			'moves/map/inset.json  is missing',
			'moves/map/labels.json  is missing'
		]);
	});

	it('says where a file has another shape', () => {
		const bent = map.replace('M0 0l10 0', 'M0 0L10.5 0');
		expect(problemsOf({ ...whole, inset: bent })).toEqual([
			'moves/map/inset.json regions.0.path must be M, l and z with whole numbers'
		]);
	});

	it('says when a file is no JSON, and when nobody reads it', () => {
		const [broken, unread, ...others] = problemsOf({ ...whole, labels: '{', sketch: '{}' }).sort();
		expect(broken).toMatch(/^moves\/map\/labels\.json {2}\S/);
		expect(unread).toBe('moves/map/sketch.json  is not a file that is read');
		expect(others).toEqual([]);
	});
});

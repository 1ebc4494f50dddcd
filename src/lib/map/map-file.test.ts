import { expect, it } from 'vitest';
import { draw } from './drawing.ts';
import type { BaseMap } from './geometry.ts';
import { mapFile } from './map-file.ts';
import type { Label } from './schema.ts';

const base: BaseMap = {
	viewBox: [0, 0, 1000, 800],
	regions: [
		{ id: 'land', path: 'M0 0l9 0z' },
		{ id: 'valley', path: 'M0 0l8 0z' }
	],
	lines: [{ kind: 'control', path: 'M0 0l7 0' }],
	projection: { meridian: 68, parallels: [26, 36], scale: 5685, origin: [400, 3800] }
};
const label: Label = { x: 1, y: 2, anchor: 'middle', rows: ['A & B', '<C>'] };
const valley = { id: 'valley', kind: 'area', name: 'Valley', maps: ['overview'] } as const;
const drawing = draw('overview', base, { valley: label }, [valley]);
const file = mapFile({ en: { drawing, row: 1.2 }, ur: { drawing, row: 2 } });

it('draws an area as a hatch and a line of control as dots, as on the maps of a section', () => {
	expect(file).toContain('<path d="M0 0l8 0z" fill="url(#hatch)"/>');
	expect(file).toMatch(/<path d="M0 0l7 0"[^>]* stroke-dasharray="0 3.5"/);
});

it('has words of any kind as words', () => {
	expect(file).toContain('A &amp; B<tspan x="1" dy="1.2em">&lt;C></tspan>');
});

it('draws once what is the same in every language, and its names in each', () => {
	expect(file.match(/url\(#hatch\)/g)).toHaveLength(1);
	expect(file).toMatch(/<g id="en">.*dy="1.2em".*<g id="ur">.*dy="2em"/);
	expect(() => mapFile({})).toThrow('a map needs names in some language');
});

it('has no style of its own, which no policy would let through', () => {
	expect(file).not.toMatch(/style|class/);
});

import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { iconSvg, outlineIn } from './icon.ts';

const outline = outlineIn(await readFile('static/marks.svg', 'utf8'));

it('draws the whole word, its dot apart', () => {
	const drawn = [...iconSvg('whole', outline).matchAll(/ d="([^"]+)"/g)].map(([, d = '']) => d);
	expect(drawn).toHaveLength(2);
	expect(drawn.every((d) => d.startsWith('M'))).toBe(true);
	expect(drawn.join('').length).toBe(outline.length);
});

it('leaves a monochrome icon to the system’s colours', () => {
	const colours = iconSvg('monochrome', outline).match(/#[0-9a-f]+/g);
	expect(new Set(colours)).toEqual(new Set(['#fff']));
});

it('says so when the word is gone', () => {
	expect(() => outlineIn('<svg></svg>')).toThrow('fahm');
});

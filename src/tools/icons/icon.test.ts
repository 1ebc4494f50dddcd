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

/** How far the outline turns where its curves and lines meet, in degrees. */
function turns(shape: string): number[] {
	const steps = [...shape.matchAll(/[lc]?( ?-?\d+)+/g)].flatMap(([part]) => {
		const numbers = part.match(/-?\d+/g)!.map(Number);
		const size = part.startsWith('l') ? 2 : 6;
		return Array.from({ length: numbers.length / size }, (_, i) =>
			numbers.slice(i * size, (i + 1) * size)
		);
	});
	const angle = (x = 0, y = 0) => (Math.atan2(y, x) * 180) / Math.PI;
	return steps.slice(1).map((after, i) => {
		const before = steps[i]!;
		const [x = 0, y = 0] = before.slice(-4);
		const [endX = 0, endY = 0] = before.slice(-2);
		const arrives = before.length === 2 ? angle(x, y) : angle(endX - x, endY - y);
		const turn = Math.abs(angle(after[0], after[1]) - arrives);
		return Math.min(turn, 360 - turn);
	});
}

it('draws as a pen does: the line runs on, or turns a corner', () => {
	const all = outline.split(/(?=M)/).flatMap((shape) => turns(shape.replace(/^M\d+ \d+/, '')));
	expect(all.length).toBeGreaterThan(20);
	expect(all.filter((turn) => turn > 4 && turn < 25)).toEqual([]);
});

it('leaves a monochrome icon to the system’s colours', () => {
	const colours = iconSvg('monochrome', outline).match(/#[0-9a-f]+/g);
	expect(new Set(colours)).toEqual(new Set(['#fff']));
});

it('says so when the word is gone', () => {
	expect(() => outlineIn('<svg></svg>')).toThrow('fahm');
});

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { draw } from './draw.ts';

const bank = ['events', 'actors', 'places', 'campaign', 'views'].flatMap((section, at) =>
	Array.from({ length: 12 }, (_, i) => ({ number: at * 12 + i + 1, section }))
);
const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

it('draws each question once, as many from each section', () => {
	fc.assert(
		fc.property(anySeed, (seed) => {
			const drawn = draw(bank, 10, seed);
			expect(new Set(drawn.map(({ number }) => number)).size).toBe(10);
			for (const section of ['events', 'views']) {
				expect(drawn.filter((question) => question.section === section)).toHaveLength(2);
			}
		})
	);
});

it('draws all where fewer are there than are asked for', () => {
	expect(draw(bank.slice(0, 7), 10, 1)).toHaveLength(7);
	expect(draw([], 10, 1)).toEqual([]);
});

// Frozen: a sitting that is taken up again must find its questions.
it('draws what it has always drawn', () => {
	expect(draw(bank, 10, 20241226).map(({ number }) => number)).toEqual([
		22, 33, 60, 39, 4, 20, 30, 59, 38, 1
	]);
});

import { describe, expect, it } from 'vitest';
import { discrimination, facility, trust, wilson } from './statistics.ts';

/** Eight students by five questions, points 0 or 1. */
const matrix = [
	[1, 1, 1, 0, 1],
	[1, 1, 0, 0, 1],
	[1, 0, 1, 1, 1],
	[0, 1, 0, 0, 1],
	[1, 1, 1, 1, 1],
	[0, 0, 0, 0, 1],
	[1, 0, 1, 0, 1],
	[0, 1, 0, 1, 1]
];
const totals = matrix.map((row) => row.reduce((sum, one) => sum + one, 0));
const item = (at: number) => matrix.map((row) => row[at]!);

// Frozen: computed by hand from the formulas, and again with Python's statistics module.
describe('statistics', () => {
	it('have facility as what was earned of what could be', () => {
		expect([0, 1, 2, 3, 4].map((at) => facility(item(at), 1))).toEqual([
			0.625, 0.625, 0.5, 0.375, 1
		]);
		expect(facility([1, 2], 4)).toBe(0.375);
		expect(facility([], 1)).toBeNull();
	});

	it('have Moodle’s discrimination index', () => {
		const found = [0, 1, 2, 3].map((at) => discrimination(item(at), totals));
		const frozen = [44.721359549995796, -11.547005383792513, 43.75949744936837, 20.0];
		for (const [at, value] of frozen.entries()) expect(found[at]).toBeCloseTo(value, 10);
	});

	it('have no discrimination where all answers are alike', () => {
		expect(discrimination(item(4), totals)).toBeNull();
		expect(discrimination([1], [1])).toBeNull();
	});

	it('do not depend on the order of the students', () => {
		const back = discrimination(item(2).toReversed(), totals.toReversed());
		expect(back).toBeCloseTo(discrimination(item(2), totals)!, 10);
	});

	it('have Wilson’s interval', () => {
		// 11 of 25 and 0 of 10: published examples of the score interval.
		const some = wilson(11, 25)!;
		expect(some.low).toBeCloseTo(0.26665, 4);
		expect(some.high).toBeCloseTo(0.62934, 4);
		expect(wilson(0, 10)).toEqual({ low: 0, high: expect.closeTo(0.27753, 4) as number });
		expect(wilson(0, 0)).toBeNull();
	});

	it('trust discrimination by the size of the class', () => {
		expect([19, 20, 49, 50].map(trust)).toEqual(['hidden', 'rough', 'rough', 'shown']);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, ratio, spreadOf } from './statistics.ts';

const runs = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1 });

describe('the median', () => {
	it('is the middle one, or the mean of the two in the middle', () => {
		expect(median([9, 1, 5])).toBe(5);
		expect(median([4, 1, 3, 100])).toBe(3.5);
	});

	it('has as many runs below as above, in whatever order they come', () => {
		fc.assert(
			fc.property(runs, (values) => {
				const middle = median(values);
				const below = values.filter((value) => value < middle).length;
				const above = values.filter((value) => value > middle).length;
				expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
				expect(median(values.toReversed())).toBe(middle);
			})
		);
	});

	it('is nothing without runs', () => {
		expect(() => median([])).toThrow('no values');
	});
});

it('a spread lies between its extremes', () => {
	expect(spreadOf([30, 10, 20])).toEqual({ median: 20, least: 10, most: 30, runs: 3 });
});

it('a ratio compares medians, and nothing with nothing is the same', () => {
	expect(ratio([110, 500, 90], [100, 100, 1])).toBeCloseTo(1.1);
	expect(ratio([0, 0, 0], [0, 0, 0])).toBe(1);
	expect(ratio([5], [0])).toBe(Infinity);
});

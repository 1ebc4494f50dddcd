import { describe, expect, it } from 'vitest';
import { ringsOf } from '../../../tests/fixtures/rings-of.ts';
import { pathOf } from './paths.ts';

describe('pathOf', () => {
	it('rounds where corners lie, so that small steps do not drift', () => {
		const points = [0, 0.4, 0.8, 1.2, 1.6].map((x) => [x, x * x] as const);
		expect(
			ringsOf(pathOf([{ points, closed: false }]))
				.at(0)
				?.at(-1)
		).toEqual([2, 3]);
	});

	it('writes a minus sign in the place of a space', () => {
		const points = [
			[5, 5],
			[3, 9],
			[8, 2]
		] as const;
		expect(pathOf([{ points: [...points], closed: true }])).toBe('M5 5l-2 4 5-7z');
	});

	it('leaves out corners on a straight line and keeps spikes', () => {
		const straight = [[0, 0] as const, [5, 0] as const, [9, 0] as const];
		const spike = [[0, 0] as const, [9, 0] as const, [5, 0] as const];
		expect(pathOf([{ points: straight, closed: false }])).toBe('M0 0l9 0');
		expect(pathOf([{ points: spike, closed: false }])).toBe('M0 0l9 0-4 0');
	});

	it('makes one line of runs that share an end, whichever way they run', () => {
		const runs = [
			{ points: [[4, 0] as const, [2, 1] as const], closed: false },
			{ points: [[4, 0] as const, [6, 3] as const], closed: false },
			{ points: [[0, 0] as const, [2, 1] as const], closed: false }
		];
		expect(ringsOf(pathOf(runs))).toHaveLength(1);
	});

	it('drops shapes that round to nothing', () => {
		expect(pathOf([{ points: [[1.1, 1.2] as const, [1.2, 1.3] as const], closed: true }])).toBe('');
	});
});

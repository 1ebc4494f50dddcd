import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { below, sfc32, shuffle } from './shuffle.ts';

const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const upTo = (length: number) => Array.from({ length }, (_, at) => at);

/** Pearson's chi-square of counts that should all be the same. */
function chiSquare(counts: number[]): number {
	const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
	return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** How often each of the things made out of 24,000 numbers comes up. */
function counts(make: (sample: number) => string): number[] {
	const seen = new Map<string, number>();
	for (const sample of upTo(24_000)) {
		const made = make(sample);
		seen.set(made, (seen.get(made) ?? 0) + 1);
	}
	return [...seen.values()];
}

describe('sfc32', () => {
	// Made by other programs from PractRand's definition.
	it.each([
		[0, 0, [1363572419, 145230303, 808754475, 4216505632]],
		[1, 0, [2012149540, 1872316204, 1707632675, 1779833415]],
		[42, 0, [1264412219, 1947509147, 3919439299, 1251167922]],
		[0x89abcdef, 0x01234567, [2222009751, 4121156040, 1557176981, 903895892]]
	])('makes the numbers that PractRand makes of %d and %d', (low, high, numbers) => {
		const next = sfc32(low, high);
		expect(numbers.map(() => next())).toEqual(numbers);
	});
});

it('throws away what would make low numbers likelier', () => {
	// 2³² is three times 1,431,655,765 and one over: the highest number is that one.
	const drawn = [2 ** 32 - 1, 2 ** 32 - 2];
	expect(below(3, () => drawn.shift()!)).toBe(2);
	expect(below(4, () => 2 ** 32 - 1)).toBe(3);
});

describe('shuffle', () => {
	// Frozen: published links show these orders. Made by a second program in another language.
	it.each([
		[0, 'questions', 10, [], [8, 0, 3, 5, 9, 1, 6, 2, 4, 7]],
		[1, 'questions', 10, [], [4, 0, 6, 9, 7, 5, 1, 3, 2, 8]],
		[4294967295, 'questions', 10, [], [8, 9, 6, 4, 5, 7, 1, 2, 0, 3]],
		[20241226, '1.options', 4, [3], [2, 1, 0, 3]],
		[20241226, '2.options', 4, [3], [0, 2, 1, 3]],
		[20241226, '7.partners', 8, [], [7, 0, 5, 3, 4, 1, 2, 6]],
		[20241226, '12.items', 5, [], [0, 4, 2, 1, 3]],
		[7, 'questions', 1, [], [0]],
		[7, 'questions', 0, [], []]
	])(
		'makes of seed %d and %s for %d the order it has always made',
		(seed, label, length, last, order) => {
			expect(shuffle(seed, label, length, last)).toEqual(order);
		}
	);

	it('keeps the order of sixty questions that it has always made', () => {
		const order =
			'29 51 25 0 53 36 13 45 21 20 15 7 30 55 44 16 47 35 59 56 28 43 32 27 48 23 49 40 41 24 ' +
			'18 26 33 22 12 34 38 52 37 57 50 6 31 4 5 58 9 8 1 19 14 46 42 39 2 10 3 11 17 54';
		expect(shuffle(20241226, 'questions', 60).join(' ')).toBe(order);
	});

	it('holds every position once, and those that stay last at the end', () => {
		fc.assert(
			fc.property(anySeed, fc.string(), fc.nat(12), fc.nat(2), (seed, label, length, fixed) => {
				const last = upTo(length).slice(0, fixed);
				const order = shuffle(seed, label, length, last);
				expect([...order].sort((a, b) => a - b)).toEqual(upTo(length));
				expect(order.slice(length - last.length)).toEqual(last);
			})
		);
	});

	it('is decided by seed and label alone', () => {
		fc.assert(
			fc.property(anySeed, fc.string(), fc.nat(12), (seed, label, length) => {
				expect(shuffle(seed, label, length)).toEqual(shuffle(seed, label, length));
			})
		);
	});

	// 24 orders of 4, or 24 pairs: 23 degrees of freedom; chi-square is over 49.73 in one of 1,000 fair runs. Seeds are fixed.
	it('makes every order of four equally often, over seeds', () => {
		const found = counts((seed) => shuffle(seed, '1.options', 4).join());
		expect(found).toHaveLength(24);
		expect(chiSquare(found)).toBeLessThan(49.73);
	});

	it('makes every order of four equally often, over labels of one seed', () => {
		const found = counts((number) => shuffle(20241226, `${number}.options`, 4).join());
		expect(found).toHaveLength(24);
		expect(chiSquare(found)).toBeLessThan(49.73);
	});

	it('makes every order of four equally often before one that stays last', () => {
		const found = counts((seed) => shuffle(seed * 2654435761, '2.options', 5, [4]).join());
		expect(found).toHaveLength(24);
		expect(chiSquare(found)).toBeLessThan(49.73);
	});

	it('does not let the order of one list tell that of another', () => {
		const found = counts((seed) =>
			[shuffle(seed, '1.options', 4)[0], shuffle(seed, '2.partners', 6)[0]].join()
		);
		expect(found).toHaveLength(24);
		expect(chiSquare(found)).toBeLessThan(49.73);
	});
});

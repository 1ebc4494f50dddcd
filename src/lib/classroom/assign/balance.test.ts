import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { anyBank } from '#lib/questions/arbitrary.ts';
import { balanceOf, pickBalanced } from './balance.ts';
import type { Bank } from './bank.ts';
import { realBank } from '../../../../tests/fixtures/real-bank.ts';

let bank: Bank;
beforeAll(async () => {
	bank = await realBank('en');
});

const seed = fc.nat(2 ** 32 - 1);
const spread = (counts: Record<string, number>) => {
	const all = Object.values(counts);
	return Math.max(...all) - Math.min(...all);
};

describe('ten good ones', () => {
	it('are spread evenly over sections and levels, and over at least seven kinds, whatever the seed', () => {
		fc.assert(
			fc.property(seed, (seed) => {
				const ten = pickBalanced(bank.questions, 10, seed);
				const { sections, levels, kinds } = balanceOf(
					ten,
					bank.sections.map(({ id }) => id)
				);
				expect(new Set(ten).size).toBe(10);
				expect(spread(sections)).toBe(0);
				expect(spread(levels)).toBeLessThanOrEqual(1);
				expect(Object.values(kinds).filter((count) => count > 0).length).toBeGreaterThanOrEqual(7);
			})
		);
	});

	it('are the same for the same seed, and seldom for another', () => {
		const picked = (seed: number) =>
			pickBalanced(bank.questions, 10, seed).map((one) => one.number);
		expect(picked(1)).toEqual(picked(1));
		const all = Array.from({ length: 30 }, (_, seed) => picked(seed).sort().join());
		expect(new Set(all).size).toBeGreaterThan(25);
	});

	it('come from all over the bank in the long run', () => {
		const seen = new Set(
			Array.from({ length: 400 }, (_, seed) => pickBalanced(bank.questions, 10, seed))
				.flat()
				.map(({ number }) => number)
		);
		expect(seen.size).toBe(bank.questions.length);
	});

	it('are all that there are in a small bank, each once', () => {
		fc.assert(
			fc.property(anyBank, seed, (questions, seed) => {
				const picked = pickBalanced(questions, 10, seed);
				expect(new Set(picked).size).toBe(Math.min(10, questions.length));
			})
		);
	});
});

describe('a balance', () => {
	it('counts every question once by section, level and kind', () => {
		const { sections, levels, kinds } = balanceOf(
			bank.questions,
			bank.sections.map(({ id }) => id)
		);
		const sum = (counts: Record<string, number>) =>
			Object.values(counts).reduce((all, count) => all + count, 0);
		expect([sections, levels, kinds].map(sum)).toEqual(
			Array.from({ length: 3 }, () => bank.questions.length)
		);
	});

	it('names sections that have none', () => {
		expect(balanceOf([], ['first', 'second']).sections).toEqual({ first: 0, second: 0 });
	});
});

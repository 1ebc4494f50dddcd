import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAssignment } from './arbitrary.ts';
import {
	attemptSeed,
	matchesExplainer,
	poolOf,
	questionOrder,
	sameRevisions
} from './assignment.ts';

const revisions = [
	{ number: 3, revision: 1 },
	{ number: 17, revision: 2 }
];

describe('a pool', () => {
	it('names the explainer and the revisions asked', () => {
		const pool = poolOf('cross-border-airstrikes', revisions);
		// Frozen: links hold it. Made by a second program, too.
		expect(pool).toBe('5018c73366e3419f');
		expect(matchesExplainer(pool, 'cross-border-airstrikes')).toBe(true);
		expect(matchesExplainer(pool, 'library-moves')).toBe(false);
	});

	it('is the same whatever order the revisions come in, and another for another revision', () => {
		const pool = poolOf('x', revisions);
		expect(poolOf('x', revisions.toReversed())).toBe(pool);
		expect(sameRevisions(pool, revisions)).toBe(true);
		expect(sameRevisions(pool, revisions.slice(1))).toBe(false);
		const later = revisions.map(({ number }) => ({ number, revision: 3 }));
		expect(sameRevisions(pool, later)).toBe(false);
	});
});

describe('the order of questions', () => {
	const asked = { questions: [2, 3, 5, 7, 11, 13, 17, 19], seed: 20_241_226 };
	const [one, other] = ['0123456789ab', 'ba9876543210'];

	// Frozen: paper and screen of published links show it. Made by a second program in another language.
	it.each([
		['bank', one, asked.questions],
		['class', one, [17, 2, 19, 13, 11, 3, 5, 7]],
		['class', other, [17, 2, 19, 13, 11, 3, 5, 7]],
		['student', one, [5, 3, 13, 17, 2, 7, 11, 19]],
		['student', other, [3, 19, 17, 2, 11, 13, 5, 7]]
	] as const)('%s, attempt %s', (order, attempt, numbers) => {
		expect(questionOrder({ ...asked, order }, attempt)).toEqual(numbers);
	});

	it('loses no question and asks none twice', () => {
		fc.assert(
			fc.property(anyAssignment, fc.string(), (assignment, attempt) => {
				const order = questionOrder(assignment, attempt);
				expect(order.sort((a, b) => a - b)).toEqual(assignment.questions);
			})
		);
	});

	it('has a seed of its own for each attempt only where it was asked for', () => {
		expect(attemptSeed({ order: 'class', seed: 7 }, one)).toBe(7);
		expect(attemptSeed({ order: 'bank', seed: 7 }, one)).toBe(7);
		const seeds = [one, other].map((id) => attemptSeed({ order: 'student', seed: 7 }, id));
		expect(new Set(seeds).size).toBe(2);
		for (const seed of seeds) expect(seed).toBeGreaterThanOrEqual(0);
	});
});

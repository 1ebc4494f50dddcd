import { expect, it } from 'vitest';
import { common } from '../example.ts';
import { order, type OrderQuestion } from './order.ts';

const question: OrderQuestion = {
	...common,
	kind: 'order',
	misreads: 'time-confused',
	items: ['March', 'attack', 'talks', 'strikes', 'article'].map((text) => ({
		text,
		why: `Why ${text}.`
	}))
};

const earned = (response: number[]) => order.grade(order.key(question), response).earned;

it('takes off one point for each item that has to be moved', () => {
	expect(order.grade(order.key(question), [0, 1, 2, 3, 4])).toEqual({ earned: 4, possible: 4 });
	expect(earned([1, 0, 2, 3, 4])).toBe(3);
	expect(earned([4, 0, 1, 2, 3])).toBe(3);
	expect(earned([1, 0, 3, 2, 4])).toBe(2);
	expect(earned([4, 3, 2, 1, 0])).toBe(0);
});

it('names the items that have to be moved', () => {
	const moved = order.feedback(question, [4, 0, 1, 2, 3]).filter(({ right }) => !right);
	expect(moved).toEqual([
		{ part: 4, right: false, why: 'Why article.', misreads: 'time-confused' }
	]);
});

it('names the later of two items that might as well be moved', () => {
	const moved = order.feedback(question, [1, 0, 2, 3, 4]).filter(({ right }) => !right);
	expect(moved.map(({ part }) => part)).toEqual([0]);
});

it('is not ready while a position is empty or an item stands twice', () => {
	expect(order.ready([0, 1, 2, 3, null])).toBe(false);
	expect(order.ready([0, 1, 2, 3, 3])).toBe(false);
	expect(order.ready([4, 0, 1, 2, 3])).toBe(true);
});

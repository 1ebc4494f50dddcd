import { expect, it } from 'vitest';
import { common } from '../example.ts';
import { sort, type SortQuestion } from './sort.ts';

const question: SortQuestion = {
	...common,
	kind: 'sort',
	groups: [
		{ id: 'reported', name: 'Reported event' },
		{ id: 'claimed', name: 'Claim' }
	],
	items: [
		{ text: 'They met', group: 'reported', why: 'Both say so.', misreads: 'read-in' },
		{ text: 'Hideouts', group: 'claimed', why: '“Alleged”.', misreads: 'claim-as-fact' },
		{ text: 'Civilians', group: 'claimed', why: '“Accused”.', misreads: 'claim-as-fact' }
	]
};

it('gives a point for each item in its group', () => {
	expect(sort.key(question)).toEqual([0, 1, 1]);
	expect(sort.grade(sort.key(question), [0, 0, 1])).toEqual({ earned: 2, possible: 3 });
});

it('is not ready before every item is in a group', () => {
	expect(sort.ready([0, 1, null])).toBe(false);
});

it('says of each item what gives it away', () => {
	expect(sort.feedback(question, [0, 0, 1])).toEqual([
		{ part: 0, right: true, why: 'Both say so.' },
		{ part: 1, right: false, why: '“Alleged”.', misreads: 'claim-as-fact' },
		{ part: 2, right: true, why: '“Accused”.' }
	]);
});

it('shuffles items and never groups', () => {
	expect(sort.lists(question)).toEqual([{ name: 'items', length: 3, last: [] }]);
});

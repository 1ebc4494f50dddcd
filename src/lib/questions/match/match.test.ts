import { expect, it } from 'vitest';
import { common } from '../example.ts';
import { match, partners, type MatchQuestion } from './match.ts';

const question: MatchQuestion = {
	...common,
	kind: 'match',
	rows: [
		{ text: 'Sadiq', partner: 'envoy', why: 'Paragraph 5.', misreads: 'groups-confused' },
		{ text: 'Muttaqi', partner: 'minister', why: 'The same.', misreads: 'groups-confused' },
		{ text: 'Rana', partner: 'analyst', why: 'Paragraph 10.', misreads: 'opinion-as-fact' }
	],
	spares: [{ text: 'officer', why: 'No officer is named.', misreads: 'read-in' }]
};

it('lists the partners of the rows, then the spares', () => {
	expect(partners(question)).toEqual(['envoy', 'minister', 'analyst', 'officer']);
});

it('gives a point for each row', () => {
	expect(match.grade(match.key(question), [0, 1, 2])).toEqual({ earned: 3, possible: 3 });
	expect(match.grade(match.key(question), [1, 0, 2])).toEqual({ earned: 1, possible: 3 });
	expect(match.grade(match.key(question), [1, 1, 1])).toEqual({ earned: 1, possible: 3 });
});

it('is not ready before every row has a partner', () => {
	expect(match.ready([0, null, 2])).toBe(false);
	expect(match.ready([0, 0, 0])).toBe(true);
});

it('lets a spare say why it belongs nowhere, and the row speak for any other mistake', () => {
	expect(match.feedback(question, [3, 0, 2])).toEqual([
		{ part: 0, right: false, why: 'No officer is named.', misreads: 'read-in' },
		{ part: 1, right: false, why: 'The same.', misreads: 'groups-confused' },
		{ part: 2, right: true, why: 'Paragraph 10.' }
	]);
});

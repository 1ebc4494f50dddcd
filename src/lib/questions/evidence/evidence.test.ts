import { expect, it } from 'vitest';
import { common } from '../example.ts';
import { evidence, type EvidenceQuestion } from './evidence.ts';

const question: EvidenceQuestion = {
	...common,
	kind: 'evidence',
	options: [
		{ text: 'Yes', why: 'Nobody is named.', misreads: 'claim-as-fact' },
		{ text: 'No', key: true, why: 'Only unnamed sources.' }
	],
	sentences: [
		{ text: 'Two bodies had said nothing.', fact: 'F02b', key: true, why: 'That is it.' },
		{ text: 'They met in Kabul.', fact: 'F05a', why: 'Other day.', misreads: 'overlooked' },
		{ text: 'Strikes were carried out.', fact: 'F01a', why: 'By whom?', misreads: 'read-in' }
	]
};

it('gives a point for the answer and one for its proof', () => {
	expect(evidence.grade(evidence.key(question), [1, 0])).toEqual({ earned: 2, possible: 2 });
	expect(evidence.grade(evidence.key(question), [1, 2])).toEqual({ earned: 1, possible: 2 });
});

it('gives nothing for the proof of an answer that was not given', () => {
	expect(evidence.grade(evidence.key(question), [0, 0])).toEqual({ earned: 0, possible: 2 });
});

it('is not ready before both are chosen', () => {
	expect(evidence.ready([1, null])).toBe(false);
	expect(evidence.ready([null, 0])).toBe(false);
});

it('speaks of the answer and of the sentence apart', () => {
	expect(evidence.feedback(question, [0, 0])).toEqual([
		{ part: 0, right: false, why: 'Nobody is named.', misreads: 'claim-as-fact' },
		{ part: 1, right: true, why: 'That is it.' }
	]);
});

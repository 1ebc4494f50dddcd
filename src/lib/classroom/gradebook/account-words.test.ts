import { expect, it } from 'vitest';
import messages from '#lib/locale/messages/en.json' with { type: 'json' };
import { nothing } from './account.ts';
import { asSentences, linesOf } from './account-words.ts';
import { received } from './example.ts';

const words = messages.gradebook.ui;
const damaged = { near: 'Ali', cut: true };

it('an account tells all that came of an import, and nothing that did not', () => {
	expect(linesOf(nothing, words)).toEqual(['New results: 0']);
	const account = {
		...nothing,
		added: { a: [received('Ali', [0])], b: [received('Hira', [0])] },
		late: 1,
		again: 40,
		refused: { 'other assignment': 3, damaged: 1 },
		damaged: [damaged]
	};
	expect(linesOf(account, words).map((line) => line.replace(/^(.*?: \d+).*/, '$1'))).toEqual([
		'New results: 2',
		'Of these, finished after the due time by the student’s clock: 1',
		'Already here, or sent twice: 40',
		'For an assignment that is not on this device: 3',
		'Damaged: 2'
	]);
});

it('lines are read out as sentences', () => {
	expect(asSentences(['New results: 2', 'Damaged: 1.', 'خراب: 1۔'])).toBe(
		'New results: 2. Damaged: 1. خراب: 1۔'
	);
});

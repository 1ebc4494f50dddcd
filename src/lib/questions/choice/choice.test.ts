import { expect, it } from 'vitest';
import { common } from '../example.ts';
import { choice, type ChoiceQuestion } from './choice.ts';

const question: ChoiceQuestion = {
	...common,
	kind: 'choice',
	options: [
		{ text: 'Kabul', why: 'There they met.', misreads: 'place-confused' },
		{ text: 'Paktika', key: true, why: 'Paragraph 1 names it.' },
		{ text: 'The article does not say', why: 'It does.', misreads: 'overlooked', last: true }
	]
};

it('gives a point for the right option and none for another', () => {
	expect(choice.key(question)).toBe(1);
	expect(choice.grade(1, 1)).toEqual({ earned: 1, possible: 1 });
	expect(choice.grade(1, 2)).toEqual({ earned: 0, possible: 1 });
});

it('says why the chosen option is right or wrong, and of no other', () => {
	expect(choice.feedback(question, 1)).toEqual([
		{ part: 1, right: true, why: 'Paragraph 1 names it.' }
	]);
	expect(choice.feedback(question, 0)).toEqual([
		{ part: 0, right: false, why: 'There they met.', misreads: 'place-confused' }
	]);
});

it('keeps "does not say" last', () => {
	expect(choice.lists(question)).toEqual([{ name: 'options', length: 3, last: [2] }]);
});

it('takes no position that the list does not have', () => {
	for (const value of [-1, 3, 1.5, '1', null, [1], NaN]) {
		expect(choice.parse(question, value)).toBeUndefined();
	}
	expect(choice.parse(question, 2)).toBe(2);
});

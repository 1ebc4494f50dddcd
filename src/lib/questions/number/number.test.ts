import { expect, it } from 'vitest';
import { common } from '../example.ts';
import { number, type NumberQuestion } from './number.ts';

const question: NumberQuestion = {
	...common,
	kind: 'number',
	key: 1500,
	why: 'More than 1,500 attacks.',
	near: [{ value: 924, why: 'That is the deaths.', misreads: 'number-misread' }],
	other: { why: 'Look at paragraph 9.', misreads: 'overlooked' }
};

it.each(['1500', '1,500', '۱۵۰۰', '١٥٠٠', ' 1 500 '])('takes %j for the key', (typed) => {
	expect(number.grade(number.key(question), typed)).toEqual({ earned: 1, possible: 1 });
});

it('is not ready, rather than wrong, while the text is no number', () => {
	for (const typed of ['', 'many', '1,5']) expect(number.ready(typed)).toBe(false);
	expect(number.ready('7')).toBe(true);
});

it('has its own word for a near miss', () => {
	const said = (typed: string) => number.feedback(question, typed)[0]?.why;
	expect(said('۹۲۴')).toBe('That is the deaths.');
	expect(said('7')).toBe('Look at paragraph 9.');
	expect(said('1500')).toBe('More than 1,500 attacks.');
});

it('keeps what was typed as it was typed, and no essay', () => {
	expect(number.parse(question, ' ۱۵۰۰')).toBe(' ۱۵۰۰');
	expect(number.parse(question, '1'.repeat(25))).toBeUndefined();
	expect(number.parse(question, 1500)).toBeUndefined();
});

import { expect, it } from 'vitest';
import type { Question } from '#lib/questions/kinds.ts';
import { floorQuiz } from './floor-quiz.ts';

const words = { check: 'Check', right: 'Right', wrong: 'Not this' };
const question = {
	kind: 'choice',
	number: 1,
	prompt: 'Who <says> so?',
	options: [
		{ text: 'A & B', why: 'Paragraph 1.', key: true },
		{ text: 'C', why: '</script> no' }
	]
} as unknown as Question;

const other = { kind: 'order', number: 2 } as unknown as Question;
const page = floorQuiz('<html lang="en" dir="ltr">', [other, question], words);

it('asks what of the bank is one choice, with its options', () => {
	expect(page).toContain('<legend>Who &lt;says> so?</legend>');
	expect(page).toContain('<input type="radio" name="check-1" value="0"> A &amp; B');
	expect(page.match(/type="radio"/g)).toHaveLength(2);
});

it('knows what to say of each, and nothing said ends its script', () => {
	expect(page).toContain('Right · Paragraph 1.');
	expect(page.match(/<\/script>/g)).toHaveLength(1);
});

it('is for choices alone', () => {
	expect(() => floorQuiz('<html>', [other], words)).toThrow('no question asks for one choice');
});

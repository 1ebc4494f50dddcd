import { describe, expect, it } from 'vitest';
import { localize } from '#lib/locale/words.ts';
import type { Question } from '#lib/questions/kinds.ts';
import { readLibrary } from '#lib/server/library.ts';
import { quickCheck } from './quick-check.ts';

const { explainers } = await readLibrary('tests/fixtures/content');
const library = explainers.find(({ id }) => id === 'library-moves')!;
const questions: Question[] = localize(library.questions, 'en');
const question = (number: number) => questions.find((one) => one.number === number)!;
const say = (verdict: string) => `“${verdict}”`;

describe('a choice', () => {
	const check = quickCheck(question(2), say);

	it('keeps its options in the order of the bank, each with its reason', () => {
		expect(check.options.map(({ text }) => text)).toEqual([
			'The parents’ council',
			'The librarian of the school',
			'The article itself'
		]);
		expect(check.options[1]?.why).toBe('In paragraph 3 she speaks of the hall.');
	});

	it('has one right option', () => {
		expect(check.options.map(({ right }) => right)).toEqual([true, false, false]);
	});

	it('points to the fact that decides it', () => {
		expect(check).toMatchObject({
			number: 2,
			prompt: 'Who said that the way takes 12 minutes?',
			fact: 'F03b'
		});
	});
});

describe('a verdict', () => {
	it('offers the three verdicts in the words of the page', () => {
		const { options } = quickCheck(question(3), say);
		expect(options.map(({ text, right }) => [text, right])).toEqual([
			['“true”', false],
			['“false”', false],
			['“unsaid”', true]
		]);
		expect(options[2]?.why).toBe('Paragraph 2 leaves this open.');
	});
});

it('is marked as beyond the article when background decides it, and points to no fact', () => {
	expect(quickCheck(question(4), say)).toMatchObject({ beyond: true, fact: undefined });
	expect(quickCheck(question(1), say).beyond).toBe(false);
});

it('refuses a kind that radios cannot ask', () => {
	const typed = { ...question(1), kind: 'number' } as Question;
	expect(() => quickCheck(typed, say)).toThrow('question 1 is of the kind number');
});

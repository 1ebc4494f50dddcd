import { expect, it } from 'vitest';
import { both, choice } from './example.ts';
import { sameNumbers } from './figures.ts';

it('wants the same numbers in every language, in whatever digits', () => {
	const question = choice(1, 0);
	question.prompt = both('Of 1,500 in 2024?', '2024 میں ۱٬۵۰۰؟');
	question.hints = [both('See paragraph 9.', 'پیراگراف 8 دیکھیں۔')];
	expect(sameNumbers([question], ['en', 'ur'])).toEqual([
		{
			path: '0.hints.0',
			what: 'question 1: different numbers: en 9, ur 8',
			fix: 'write the same numbers in digits in each language, or in none'
		}
	]);
});

import { describe, expect, it } from 'vitest';
import { both, choice } from './example.ts';
import { lengthTellsNothing } from './length.ts';

describe('length', () => {
	const longKey = (number: number) => choice(number, 1, ['one', 'the longest', 'six']);

	it('finds a bank in which the longest option is right too often', () => {
		const bank = [longKey(1), longKey(2), longKey(3)];
		expect(lengthTellsNothing(bank, ['en'])[0]?.what).toBe(
			'en: the longest option is right in 3.0 of 3 lists; chance gives 1.0'
		);
	});

	it('lets it be right as often as chance has it, counting ties by their share', () => {
		const bank = [longKey(1), choice(2, 0, ['one', 'the longest', 'six']), choice(3, 0)];
		expect(lengthTellsNothing(bank, ['en'])).toEqual([]);
	});

	it('counts each language by itself', () => {
		const bank = [longKey(1), longKey(2), longKey(3)].map((question) => ({
			...question,
			options: question.options.map((option) => ({ ...option, text: both('same', option.text.en) }))
		}));
		expect(lengthTellsNothing(bank, ['en', 'ur']).map(({ what }) => what.slice(0, 2))).toEqual([
			'ur'
		]);
	});

	it('does not count vowel marks', () => {
		const bank = [1, 2, 3].map((number) => choice(number, 1, ['عزم', 'عَزْمِ', 'عزم']));
		expect(lengthTellsNothing(bank, ['ur'])).toEqual([]);
	});
});

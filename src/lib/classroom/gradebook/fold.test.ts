import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldRoll } from './fold.ts';

describe('fold', () => {
	it.each([
		['Urdu and Arabic yeh and kaf', 'علی کریم', 'علي كريم'],
		['heh and teh marbuta', 'فاطمہ', 'فاطمة'],
		['do-chashmi heh', 'مہدی', 'مھدی'],
		['diacritics', 'محمّد', 'محمد'],
		['alef with madda', 'آمنہ', 'امنہ'],
		['marks of direction', '\u2067علی\u2069\u200f', 'علی'],
		['joiners', 'گل\u200cمینہ', 'گلمینہ'],
		['forms of presentation', 'ﻋﻠﻲ', 'علی'],
		['case and accents', 'AYÉSHA  Khan.', 'ayesha khan'],
		['digits of either script', 'جماعت ۹', 'جماعت 9']
	])('takes for one: %s', (_, one, other) => {
		expect(fold(one)).toBe(fold(other));
	});

	it('keeps different names apart', () => {
		expect(fold('علی')).not.toBe(fold('علینہ'));
	});

	it('has nothing left of what has no letters, and throws for no text', () => {
		expect(fold('😀😀')).toBe('');
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text))
		);
	});
});

it('takes roll numbers for one however they are written', () => {
	expect(foldRoll('007')).toBe(foldRoll('۷'));
	expect(foldRoll('A-07')).toBe(foldRoll('a7'));
	expect(foldRoll('70')).not.toBe(foldRoll('7'));
});

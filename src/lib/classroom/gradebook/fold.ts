import { latinDigits } from '#lib/questions/number/digits.ts';

/**
 * Letters that are typed one for another, each with the one it is folded to: Arabic yeh and alef maksura, Arabic kaf,
 * the heh's of both languages with teh marbuta, and alef wasla. What stands on a letter is taken off before.
 */
const alike: Record<string, string> = {
	ي: 'ی',
	ى: 'ی',
	ك: 'ک',
	ه: 'ہ',
	ھ: 'ہ',
	ة: 'ہ',
	ۃ: 'ہ',
	ە: 'ہ',
	ٱ: 'ا'
};

/**
 * A name as it is compared, never as it is shown: NFKD, small letters, one form of each letter, no diacritics, no
 * marks of direction, no joiners, no punctuation. Empty for what has no letters and no digits.
 */
export function fold(name: string): string {
	return latinDigits(name.normalize('NFKD'))
		.toLowerCase()
		.replace(/[\p{M}\p{Cf}\u0640]/gu, '')
		.replace(/[يىكهھةۃەٱ]/g, (letter) => alike[letter] ?? letter)
		.normalize('NFC')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** A roll number as it is compared: `007`, `۷` and `7` are one; `A-7` and `a7` too. */
export function foldRoll(roll: string): string {
	return fold(roll)
		.replaceAll(' ', '')
		.replace(/(^|\D)0+(?=\d)/g, '$1');
}

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn, readNumber } from './digits.ts';

describe('readNumber', () => {
	it.each([
		['16', 16],
		['۱۶', 16],
		['١٦', 16],
		[' 16 ', 16],
		['1,500', 1500],
		['1 500', 1500],
		['1\u00a0500', 1500],
		['1\u202f500', 1500],
		["1'500", 1500],
		['1’500', 1500],
		['۱٬۵۰۰', 1500],
		['۱،۵۰۰', 1500],
		['١٬٥٠٠', 1500],
		['1,00,000', 100_000],
		['1,000,000', 1_000_000],
		['\u200f۶۰۰۰\u200f', 6000],
		['۱6', 16],
		['007', 7],
		['2.5', 2.5],
		['۲٫۵', 2.5],
		['0', 0]
	])('reads %j as %d', (text, value) => {
		expect(readNumber(text)).toBe(value);
	});

	it.each([
		'',
		' ',
		'sixteen',
		'16 soldiers',
		'1,5',
		'15,00',
		'1,,500',
		'-3',
		'1e3',
		'0x10',
		'1.',
		'.5',
		'½',
		'1234567890123456'
	])('does not take %j for a number', (text) => {
		expect(readNumber(text)).toBeUndefined();
	});

	it('reads what any of our languages writes', () => {
		const ways = ['en', 'ur', 'ur-u-nu-arabext', 'ar-u-nu-arab', 'en-IN', 'fr', 'de-CH'];
		fc.assert(
			fc.property(fc.nat(99_999_999), fc.constantFrom(...ways), (value, locale) => {
				expect(readNumber(value.toLocaleString(locale))).toBe(value);
			})
		);
	});
});

describe('numbersIn', () => {
	it('finds the same numbers in either script', () => {
		expect(numbersIn('924 in 2024, more than 1,500 in all, 924 again')).toEqual([924, 1500, 2024]);
		expect(numbersIn('2024 میں ۹۲۴، کل ۱٬۵۰۰ سے زائد')).toEqual([924, 1500, 2024]);
	});

	it('does not take the end of a sentence for a decimal point', () => {
		expect(numbersIn('It was 16. Then 2.5.')).toEqual([2.5, 16]);
	});

	it('does not take a list for one number', () => {
		expect(numbersIn('24, 25 and 26')).toEqual([24, 25, 26]);
	});
});

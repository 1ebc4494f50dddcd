import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from './digits.ts';

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

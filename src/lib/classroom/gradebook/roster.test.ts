import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listedId, mostListed, readRoster } from './roster.ts';

const ali = { name: 'Ali Khan', roll: '007' };

it.each([
	['tabs from a spreadsheet', '007\tAli Khan'],
	['name first', 'Ali Khan\t007'],
	['commas', '"Ali Khan", 007'],
	['a number and a full stop', '007. Ali Khan'],
	['spaces', 'Ali Khan 007'],
	['brackets', 'Ali Khan (007)'],
	['a heading above', 'Roll No\tName\n007\tAli Khan'],
	['a count of the lines before', '1\t007\tAli Khan'],
	['empty lines and repeated ones', '\n007\tAli Khan\r\n\r\n007\tAli Khan\n']
])('reads a list with %s', (_, text) => {
	expect(readRoster(text)).toEqual([ali]);
});

it('reads Urdu, its digits and its commas', () => {
	expect(readRoster('رول نمبر، نام\n۷، فاطمہ بی بی\nگل مینہ ۸')).toEqual([
		{ name: 'فاطمہ بی بی', roll: '۷' },
		{ name: 'گل مینہ', roll: '۸' }
	]);
});

it('takes names without numbers and numbers without names', () => {
	expect(readRoster('Ayesha\n9B-12')).toEqual([
		{ name: 'Ayesha', roll: '' },
		{ name: '', roll: '9B-12' }
	]);
});

it('reads anything without a fault, and no more than a list can have', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
			const ids = readRoster(text).map(listedId);
			return new Set(ids).size === ids.length;
		})
	);
	const long = Array.from({ length: 5000 }, (_, at) => `Student ${at}`).join('\n');
	expect(readRoster(long)).toHaveLength(mostListed);
});

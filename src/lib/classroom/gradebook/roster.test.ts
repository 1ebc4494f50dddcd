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

it.each([
	['a full stop of Urdu', '۱۔ علی', { name: 'علی', roll: '۱' }],
	['one without a blank', '۱۔علی خان', { name: 'علی خان', roll: '۱' }],
	['a count before and a roll number behind', '1. Ali Khan (12)', { name: 'Ali Khan', roll: '12' }],
	['a separator within quotes', '"Khan, Ali",12', { name: 'Khan Ali', roll: '12' }]
])('reads a line with %s', (_, text, student) => {
	expect(readRoster(text)).toEqual([student]);
});

it.each([
	['S#\tRoll#\tStudent Name\tFather Name', '1\t007\tAli Khan\tAslam Khan'],
	['Sr. No.,Reg. No.,Name,Phone', '1,007,Ali Khan,0300-1234567'],
	["Name\tFather's Name\tG.R. No", 'Ali Khan\tAslam Khan\t007'],
	['First Name;Last Name;Email;Student ID', 'Ali;Khan;ali@example.org;007'],
	['نمبر شمار\tرول نمبر\tطالب علم کا نام\tولدیت', '۱\t007\tAli Khan\tاسلم خان'],
	['Class 9-B\n\nNo.\tName\tSection', '007\tAli Khan\tB'],
	['Class:\t9-B\t\nRoll No   Name', '007   Ali Khan'],
	['جماعت: نہم ب\nرول نمبر نام', '007۔ Ali Khan']
])('reads a list below "%s"', (heading, line) => {
	expect(readRoster(`${heading}\n${line}`)).toEqual([ali]);
});

it('takes a name as such though it begins as a class does', () => {
	expect(readRoster('جماعت علی شاہ')).toEqual([{ name: 'جماعت علی شاہ', roll: '' }]);
});

it('leaves what is empty in its column empty', () => {
	expect(readRoster('Roll No\tName\tFather Name\n\tAli\tAslam\n8\t\tAkbar')).toEqual([
		{ name: 'Ali', roll: '' },
		{ name: '', roll: '8' }
	]);
});

it('keeps two of one name apart, by their roll numbers or by a count', () => {
	expect(readRoster('Ali 7\nAli 8').map(({ roll }) => roll)).toEqual(['7', '8']);
	expect(readRoster('Ali\nSara\nAli').map(({ name }) => name)).toEqual(['Ali', 'Sara', 'Ali (2)']);
});

const word = fc.string({
	unit: fc.constantFrom(...Array.from('abdfghjلمکو')),
	minLength: 3,
	maxLength: 9
});
const listed = fc.record({
	name: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
	roll: fc.tuple(word, fc.nat(99_999)).map(([before, number]) => `2023-${before}-BSSE-${number}`)
});
const headings = { name: 'Name', roll: 'Roll No.', father: 'Father Name', serial: 'S#' } as const;
const layout = fc.record({
	columns: fc
		.shuffledSubarray(['father', 'serial'] as const)
		.chain((more) =>
			fc.shuffledSubarray(['name', 'roll', ...more] as const, { minLength: 2 + more.length })
		),
	separator: fc.constantFrom('\t', ',', '، ', ';', ' | ')
});

it('reads a list with headings as it stands there, whatever columns it has', () => {
	const lists = fc.uniqueArray(listed, { selector: listedId, minLength: 1, maxLength: 40 });
	fc.assert(
		fc.property(lists, layout, (students, { columns, separator }) => {
			const rows = students.map((one, at) => ({ ...one, father: 'Aslam Khan', serial: at + 1 }));
			const text = [headings, ...rows].map((row) => columns.map((at) => row[at]).join(separator));
			expect(readRoster(text.join('\n'))).toEqual(students);
		})
	);
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

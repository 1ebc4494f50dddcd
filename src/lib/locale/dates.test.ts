import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { dateInWords, dayInWords } from './dates.ts';

it.each([
	['2024-12-26', '26 December 2024', '26 دسمبر 2024'],
	['2024-01-01', '1 January 2024', '1 جنوری 2024'],
	['2024-02-29', '29 February 2024', '29 فروری 2024'],
	['1893-11-12', '12 November 1893', '12 نومبر 1893']
])('says %s in words, in both languages', (day, english, urdu) => {
	expect(dayInWords(day, 'en')).toBe(english);
	expect(dayInWords(day, 'ur')).toBe(urdu);
});

it.each([
	['2007', '2007', '2007'],
	['2024-12', 'December 2024', 'دسمبر 2024'],
	['2024-12-03', '3 December 2024', '3 دسمبر 2024']
])('says no more of %s than is known', (date, english, urdu) => {
	expect(dateInWords(date, 'en')).toBe(english);
	expect(dateInWords(date, 'ur')).toBe(urdu);
});

it('names every month of the year in Urdu letters, with Latin digits', () => {
	for (let month = 1; month <= 12; month++) {
		const day = dayInWords(`2024-${String(month).padStart(2, '0')}-09`, 'ur');
		expect(day).toMatch(/^9 [\u0600-\u06ff ]+ 2024$/);
		expect(day).not.toMatch(/[٠-٩۰-۹كيه]/);
	}
});

it('gives the same day wherever the page is built', () => {
	// From twelve hours behind UTC to fourteen ahead; a zone is a process's, so another one says it.
	const zones = ['Etc/GMT+12', 'America/Los_Angeles', 'UTC', 'Asia/Karachi', 'Pacific/Kiritimati'];
	const script = `
		import { dayInWords } from './src/lib/locale/dates.ts';
		const days = ['2024-01-01', '2024-02-29', '2024-06-30', '2024-12-31'];
		const said = ${JSON.stringify(zones)}.map((zone) => {
			process.env.TZ = zone;
			return [new Date(2024, 0, 1).getTimezoneOffset() / 60, days.map((day) => dayInWords(day, 'en'))];
		});
		console.log(JSON.stringify(said));`;
	const output = execFileSync(
		process.execPath,
		['--import', 'tsx', '--input-type=module', '-e', script],
		{ encoding: 'utf8' }
	);
	const said = JSON.parse(output) as [hours: number, days: string[]][];
	expect(said.map(([hours]) => hours)).toEqual([12, 8, 0, -5, -14]);
	for (const [, days] of said)
		expect(days).toEqual([
			'1 January 2024',
			'29 February 2024',
			'30 June 2024',
			'31 December 2024'
		]);
});

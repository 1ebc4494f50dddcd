import { expect, it } from 'vitest';
import { localeCodes } from '#lib/locale/locales.ts';
import { dueInWords } from '../due.ts';
import { daysAhead, momentInWords } from './due.ts';

/** A moment on this machine's own clock, in milliseconds since 1970. */
const at = (day: number, hour: number, minute = 0) =>
	new Date(2026, 10, day, hour, minute).getTime();

it('says a moment on the reader’s own clock, in their words and with Latin digits', () => {
	expect(momentInWords(at(27, 17, 5), 'en')).toMatch(/^Friday 27 November 2026, 17:05$/);
	expect(momentInWords(at(27, 17, 5), 'ur')).toMatch(/^جمعہ 27 نومبر 2026، 17:05$/);
});

it.each(localeCodes)('says it as the teacher is told it, in %s', (locale) => {
	for (let month = 0; month < 12; month++) {
		const ms = new Date(2026, month, 1 + month, month * 2, 5).getTime();
		expect(momentInWords(ms, locale)).toBe(dueInWords(ms / 60_000, locale));
	}
});

it.each([
	['a minute before midnight', at(22, 23, 59), at(23, 0), 1],
	['the same day', at(22, 8), at(22, 23), 0],
	['yesterday', at(22, 0), at(21, 23, 59), -1],
	['a week', at(22, 12), at(29, 1), 7]
])('counts days by the calendar: %s', (_, now, then, days) => {
	expect(daysAhead(then, now)).toBe(days);
});

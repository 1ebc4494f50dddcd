import { describe, expect, it } from 'vitest';
import { localeCodes } from '#lib/locale/locales.ts';
import { latestDue } from './assignment.ts';
import { dueFrom, dueInWords, localDay, localTime, momentInWords, shortMoment } from './due.ts';

describe('a due date', () => {
	it('is the moment that the fields say, where the teacher is', () => {
		const due = dueFrom('2026-12-01', '18:30')!;
		expect(localDay(due * 60_000)).toBe('2026-12-01');
		expect(localTime(due * 60_000)).toBe('18:30');
	});

	it('is the end of the day where no time is given', () => {
		expect(localTime(dueFrom('2026-12-01', '')! * 60_000)).toBe('23:59');
	});

	it('is none without a day, or with one that is none', () => {
		expect(dueFrom('', '18:30')).toBeUndefined();
		expect(dueFrom('2026-13-45', '18:30')).toBeUndefined();
		expect(dueFrom('1890-01-01', '')).toBeUndefined();
	});

	it('is said in words, with no hyphens for Urdu to turn round', () => {
		const ms = dueFrom('2026-12-01', '09:05')! * 60_000;
		expect(shortMoment(ms, 'en')).toBe('1 December 2026, 09:05');
		expect(shortMoment(ms, 'ur')).toBe('1 دسمبر 2026، 09:05');
	});

	it('is said with its weekday', () => {
		const due = dueFrom('2026-12-01', '09:05')!;
		expect(dueInWords(due, 'en')).toBe('Tuesday 1 December 2026, 09:05');
		expect(dueInWords(due, 'ur')).toBe('منگل 1 دسمبر 2026، 09:05');
	});

	it('is the same moment with its weekday and without, on any day of the year', () => {
		for (const locale of localeCodes)
			for (let month = 0; month < 12; month++) {
				const ms = new Date(2026, month, 1 + month, month * 2, 5).getTime();
				const [, rest] = /^\p{L}+ (.*)$/u.exec(momentInWords(ms, locale)) ?? [];
				expect(rest).toBe(shortMoment(ms, locale));
			}
	});

	it('is said as far ahead as a link can have it', () => {
		for (const locale of localeCodes)
			expect(dueInWords(latestDue, locale)).toMatch(/^\p{L}+ \d+ \p{L}+ \d{6}[,،] \d\d:\d\d$/u);
	});
});

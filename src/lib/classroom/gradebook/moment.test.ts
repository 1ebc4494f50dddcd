import { expect, it } from 'vitest';
import { moment, shownMoment } from './moment.ts';

const noon = new Date(2026, 10, 2, 9, 5).getTime();

it('names a moment as spreadsheets take it, by the clock on the wall', () => {
	expect(moment(noon)).toBe('2026-11-02 09:05');
	expect(moment(Number.NaN)).toBe('');
});

it('keeps a moment in one piece and in its own direction', () => {
	expect(shownMoment(noon)).toBe('\u20662026\u201111\u201102\u00a009:05\u2069');
});

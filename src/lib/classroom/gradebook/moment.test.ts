import { expect, it } from 'vitest';
import { moment } from './moment.ts';

const noon = new Date(2026, 10, 2, 9, 5).getTime();

it('names a moment as spreadsheets take it, by the clock on the wall', () => {
	expect(moment(noon)).toBe('2026-11-02 09:05');
	expect(moment(Number.NaN)).toBe('');
});

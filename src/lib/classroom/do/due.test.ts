import { expect, it } from 'vitest';
import { daysAhead } from './due.ts';

/** A moment on this machine's own clock, in milliseconds since 1970. */
const at = (day: number, hour: number, minute = 0) =>
	new Date(2026, 10, day, hour, minute).getTime();

it.each([
	['a minute before midnight', at(22, 23, 59), at(23, 0), 1],
	['the same day', at(22, 8), at(22, 23), 0],
	['yesterday', at(22, 0), at(21, 23, 59), -1],
	['a week', at(22, 12), at(29, 1), 7]
])('counts days by the calendar: %s', (_, now, then, days) => {
	expect(daysAhead(then, now)).toBe(days);
});

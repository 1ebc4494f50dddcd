import { tags } from '#lib/locale/dates.ts';
import type { Locale } from '#lib/locale/locales.ts';

/**
 * A moment in words, on the reader's own clock: "Friday 27 November 2026, 17:00". `ms` since 1970. As `dueInWords` says
 * it to the teacher, in fewer bytes: Intl's own long form sets words and commas that Urdu does not.
 */
export function momentInWords(ms: number, locale: Locale): string {
	const date = new Date(ms);
	const said = (part: Intl.DateTimeFormatOptions) => date.toLocaleString(tags[locale], part);
	const day = `${said({ weekday: 'long' })} ${date.getDate()} ${said({ month: 'long' })}`;
	const comma = locale === 'ur' ? '،' : ',';
	return `${day} ${date.getFullYear()}${comma} ${date.toTimeString().slice(0, 5)}`;
}

const midnight = (ms: number) => new Date(ms).setHours(0, 0, 0, 0);

/** How many days ahead of today a moment's day is, on the reader's own calendar. Both in milliseconds since 1970. */
export function daysAhead(ms: number, now: number): number {
	// A day on which clocks are changed is an hour longer or shorter.
	return Math.round((midnight(ms) - midnight(now)) / 86_400_000);
}

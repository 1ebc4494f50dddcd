import { dayInWords, tags } from '#lib/locale/dates.ts';
import type { Locale } from '#lib/locale/locales.ts';

const two = (count: number) => String(count).padStart(2, '0');

/** The day of a moment where the reader is, as `2026-11-22`. `ms` since 1970. */
export function localDay(ms: number): string {
	const date = new Date(ms);
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The time of a moment where the reader is, as `09:05`. */
export function localTime(ms: number): string {
	const date = new Date(ms);
	return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/**
 * A due date out of a day and a time as date fields have them, in minutes since 1970. Without a time it is the last
 * minute of the day; without a day, or with one that is none, undefined.
 */
export function dueFrom(day: string, time: string): number | undefined {
	const ms = new Date(`${day}T${time || '23:59'}`).getTime();
	return day && ms >= 0 ? Math.floor(ms / 60_000) : undefined;
}

/** A moment where the reader is: "23 November 2026, 18:00". `ms` since 1970. */
export function shortMoment(ms: number, locale: Locale): string {
	const comma = locale === 'ur' ? '،' : ',';
	return `${dayInWords(localDay(ms), locale)}${comma} ${localTime(ms)}`;
}

/**
 * The same with its weekday: "Monday 23 November 2026, 18:00". Put together in few bytes, since every student waits for
 * them: Intl's own long form sets words and commas that Urdu does not.
 */
export function momentInWords(ms: number, locale: Locale): string {
	const date = new Date(ms);
	const said = (part: Intl.DateTimeFormatOptions) => date.toLocaleString(tags[locale], part);
	const day = `${said({ weekday: 'long' })} ${date.getDate()} ${said({ month: 'long' })}`;
	const comma = locale === 'ur' ? '،' : ',';
	return `${day} ${date.getFullYear()}${comma} ${date.toTimeString().slice(0, 5)}`;
}

/** When an assignment is due, as `momentInWords` says it. `minutes` since 1970. */
export const dueInWords = (minutes: number, locale: Locale): string =>
	momentInWords(minutes * 60_000, locale);

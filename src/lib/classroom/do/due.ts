import { tags } from '#lib/locale/dates.ts';
import type { Locale } from '#lib/locale/locales.ts';

/** A moment in words, on the reader's own clock: "Friday 27 November, 17:00". `ms` since 1970. */
export function momentInWords(ms: number, locale: Locale): string {
	return new Intl.DateTimeFormat(tags[locale], {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		hour: 'numeric',
		minute: '2-digit',
		numberingSystem: 'latn'
	}).format(ms);
}

/** Number of a moment's day on the reader's own calendar. */
function dayOf(ms: number): number {
	const moment = new Date(ms);
	return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / 86_400_000;
}

/** How far a moment's day is from today's, in words: "tomorrow", "in 3 days". Both in milliseconds since 1970. */
export function daysFromNow(ms: number, now: number, locale: Locale): string {
	const days = dayOf(ms) - dayOf(now);
	return new Intl.RelativeTimeFormat(tags[locale], { numeric: 'auto' }).format(days, 'day');
}

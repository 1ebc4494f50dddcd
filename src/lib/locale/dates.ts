import type { Locale } from './locales.ts';

/** Whose names of months and days these are, for Intl. */
export const tags: Record<Locale, string> = { en: 'en-GB', ur: 'ur-PK' };

/** Names of months for Intl. Made once: making one takes longer than drawing what stands around the date. */
const monthsOf = (locale: Locale) =>
	new Intl.DateTimeFormat(tags[locale], { month: 'long', timeZone: 'UTC' });
const months: Record<Locale, Intl.DateTimeFormat> = {
	// Left out of scripts that name no month.
	en: /* @__PURE__ */ monthsOf('en'),
	ur: /* @__PURE__ */ monthsOf('ur')
};

/**
 * A day such as `2024-12-26` in words: "26 December 2024", "26 دسمبر 2024".
 * Put together from its parts: Intl's own long form sets a comma that Urdu does not.
 */
export function dayInWords(day: string, locale: Locale): string {
	const [year = '', month = '', date = ''] = day.split('-');
	// Noon in UTC, formatted in UTC: no time zone of a reader or a build machine can shift the day.
	const noon = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date), 12));
	return `${Number(date)} ${months[locale].format(noon)} ${year}`;
}

/** A date as far as it is known, `2024`, `2024-12` or `2024-12-26`, in words: "2024", "December 2024". */
export function dateInWords(date: string, locale: Locale): string {
	const [year = '', month, day] = date.split('-');
	if (!month) return year;
	const whole = dayInWords(`${year}-${month}-${day ?? '01'}`, locale);
	return day ? whole : whole.slice(whole.indexOf(' ') + 1);
}

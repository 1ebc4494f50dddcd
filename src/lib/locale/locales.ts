/** What the site needs to know of a language. A new language is a row here, its messages and its words in `content/`. */
export interface LocaleRow {
	/** The language's name in itself, as a reader of it looks for it. */
	name: string;
	/** Direction of its script. */
	dir: 'ltr' | 'rtl';
	/** Name for Open Graph, language and country. */
	territory: string;
	/** Words a reader gets through in a minute; for "about 4 minutes". */
	wordsPerMinute: number;
}

export const locales = {
	en: { name: 'English', dir: 'ltr', territory: 'en_GB', wordsPerMinute: 130 },
	ur: { name: 'اردو', dir: 'rtl', territory: 'ur_PK', wordsPerMinute: 110 }
} as const satisfies Record<string, LocaleRow>;

export type Locale = keyof typeof locales;

/** Every locale's code, in the order in which they are offered. */
export const localeCodes = Object.keys(locales) as Locale[];

/** Whether a string is the code of a language that the site has. */
export function isLocale(code: string): code is Locale {
	return Object.hasOwn(locales, code);
}

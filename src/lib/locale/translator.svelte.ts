import { createContext } from 'svelte';
import { addMessages, format, unwrapFunctionStore } from 'svelte-i18n';
import type { Locale } from './locales.ts';
import en from './messages/en.json' with { type: 'json' };
import ur from './messages/ur.json' with { type: 'json' };

addMessages('en', en);
addMessages('ur', ur);

const formatMessage = unwrapFunctionStore(format);

/** Paths to the strings of a tree of messages: `nav.glossary`. */
type Leaves<T, Prefix extends string = ''> = {
	[Key in keyof T & string]: T[Key] extends string
		? `${Prefix}${Key}`
		: Leaves<T[Key], `${Prefix}${Key}.`>;
}[keyof T & string];

/** The name of a message. A wrong one does not compile. */
export type MessageKey = Leaves<typeof en>;

/** Gives messages in the page's language. */
export interface Translator {
	locale: Locale;
	/** The message, its `{places}` filled. Throws when a value that it needs is missing. */
	t: (key: MessageKey, values?: Record<string, string | number>) => string;
}

/**
 * A translator bound to one language. svelte-i18n keeps the current locale in a store of the whole process, which
 * prerenders several languages at once; passing it with every call is what keeps pages in their own.
 */
export function translatorFor(locale: Locale): Translator {
	return { locale, t: (key, values) => formatMessage(key, { locale, values }) };
}

const [getTranslator, setTranslator] = createContext<Translator>();

export { getTranslator, setTranslator };

import { createContext } from 'svelte';
import { addMessages, getMessageFormatter, json, unwrapFunctionStore } from 'svelte-i18n';
import { type Locale, localeCodes } from './locales.ts';
import en from './messages/en.json' with { type: 'json' };
import ur from './messages/ur.json' with { type: 'json' };

const messages: Record<Locale, typeof en> = { en, ur };
for (const code of localeCodes) addMessages(code, messages[code]);

const messageAt = unwrapFunctionStore(json);

type Formatter = ReturnType<typeof getMessageFormatter>;

/** By language and message: to find one in svelte-i18n's memory takes longer than to fill its places. */
const formatters: Record<Locale, Map<string, Formatter>> = { en: new Map(), ur: new Map() };

/** Throws where there is no such message. */
function messageOf(key: string, locale: Locale): string {
	const message = messageAt(key, locale);
	if (typeof message !== 'string') throw new Error(`no message ${key} in ${locale}`);
	return message;
}

function formatterOf(key: string, locale: Locale): Formatter {
	const known = formatters[locale].get(key);
	if (known) return known;
	const formatter = getMessageFormatter(messageOf(key, locale), locale);
	formatters[locale].set(key, formatter);
	return formatter;
}

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
	/** The message, its `{places}` filled. Throws where there is no such message, or no value for one of its places. */
	t: (key: MessageKey, values?: Record<string, string | number>) => string;
	/** The message, its `{places}` left open for the page's script. Throws where one of them is a plural, which no script fills. */
	unfilled: (key: MessageKey) => string;
}

/**
 * A translator bound to one language. svelte-i18n keeps the current locale in a store of the whole process, which
 * prerenders several languages at once; passing it with every call is what keeps pages in their own.
 */
export function translatorFor(locale: Locale): Translator {
	// Not the library's own `format`: it answers a fault with the bare message, and a build would publish that.
	// Strings and numbers in, a string out.
	const t: Translator['t'] = (key, values) => formatterOf(key, locale).format(values) as string;
	return {
		locale,
		t,
		unfilled(key) {
			const places = [...messageOf(key, locale).matchAll(/\{(\w+)\}/g)];
			return t(key, Object.fromEntries(places.map(([place, name = '']) => [name, place])));
		}
	};
}

const [getTranslator, setTranslator] = createContext<Translator>();

export { getTranslator, setTranslator };

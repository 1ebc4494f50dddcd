import { type Locale } from '#lib/locale/locales.ts';
import { offline as en } from '#lib/locale/messages/en.json';
import { offline as ur } from '#lib/locale/messages/ur.json';

/** Words that this part puts into pages. They come with its script, so that no page carries them. */
export const wordsOf = (lang: string): typeof en =>
	(({ en, ur }) satisfies Record<Locale, typeof en>)[lang as Locale] ?? en;

/** A message with its one number or name in it. */
export const fill = (message: string, value: string | number) =>
	message.replace(/\{\w+\}/, String(value));

import { isLocale, type Locale } from '#lib/locale/locales.ts';
import { offline as en } from '#lib/locale/messages/en.json';
import { offline as ur } from '#lib/locale/messages/ur.json';

const all: Record<Locale, typeof en> = { en, ur };

/** Words that this part puts into pages. They come with its script, so that no page carries them. */
export const wordsOf = (lang: string): typeof en => (isLocale(lang) ? all[lang] : en);

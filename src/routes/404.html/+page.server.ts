import { type Locale, localeCodes } from '#lib/locale/locales.ts';
import { listings } from '#lib/server/library.ts';
import type { PageServerLoad } from './$types';

/** More would be a catalogue, which the page links. */
const shown = 5;

export const load: PageServerLoad = async () => {
	const all = await listings();
	const titles = (locale: Locale) =>
		all
			.filter(({ locales }) => locales.includes(locale))
			.slice(0, shown)
			.map(({ id, title }) => ({ id, title: title[locale] ?? '' }));
	return { offers: localeCodes.map((locale) => ({ locale, explainers: titles(locale) })) };
};

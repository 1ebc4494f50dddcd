import { localizeExplainer } from '#lib/explainer/localized.ts';
import { type Locale, localeCodes } from '#lib/locale/locales.ts';
import { explainers } from '#lib/server/library.ts';
import type { PageServerLoad } from './$types';

/** More would be a catalogue, which the page links. */
const shown = 5;

export const load: PageServerLoad = async () => {
	const all = await explainers();
	const titles = (locale: Locale) =>
		all
			.filter(({ locales }) => locales.includes(locale))
			.slice(0, shown)
			.map((explainer) => ({
				id: explainer.id,
				title: localizeExplainer(explainer, locale).title
			}));
	return { offers: localeCodes.map((locale) => ({ locale, explainers: titles(locale) })) };
};

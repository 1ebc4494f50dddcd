import type { Locale } from '#lib/locale/locales.ts';
import { type Local, localize } from '#lib/locale/words.ts';
import { type LocalMaps, localizeMaps } from '#lib/map/schema.ts';
import type { Explainer } from './explainer.ts';
import type { Outline } from './outline.ts';

/** An explainer in one language: plain strings everywhere, and the prose of that language. */
export type LocalExplainer = Local<Omit<Explainer, 'prose' | 'locales' | 'maps' | 'lock'>> & {
	locale: Locale;
	/** Every language that it is offered in. */
	locales: Locale[];
	/** Outlines by section, `opening` among them. */
	outlines: Record<string, Outline>;
	maps?: LocalMaps;
};

/** The explainer in one language. */
export function localizeExplainer(explainer: Explainer, locale: Locale): LocalExplainer {
	// What was published of the questions is for the check and the gradebook, not for readers.
	const { prose, locales, maps, ...rest } = { ...explainer, lock: undefined };
	return {
		...localize(rest, locale),
		locale,
		locales,
		outlines: prose[locale] ?? {},
		maps: maps && localizeMaps(maps, locale)
	};
}

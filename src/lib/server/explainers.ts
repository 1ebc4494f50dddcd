import { error } from '@sveltejs/kit';
import { type LocalExplainer, localizeExplainer } from '#lib/explainer/localized.ts';
import { isLocale, type Locale, localeCodes } from '#lib/locale/locales.ts';
import { explainerNamed, listings } from './library.ts';

const localized = new WeakMap<object, Map<string, LocalExplainer>>();

/** The explainer at this address, in its language. Answers 404 when there is none, or none in that language. */
export async function explainerAt(params: {
	locale: string;
	explainer: string;
}): Promise<LocalExplainer> {
	const { locale, explainer: id } = params;
	const explainer = await explainerNamed(id);
	if (!explainer || !isLocale(locale) || !explainer.locales.includes(locale)) error(404);
	const byLocale = localized.get(explainer) ?? new Map<string, LocalExplainer>();
	localized.set(explainer, byLocale);
	const found = byLocale.get(locale) ?? localizeExplainer(explainer, locale);
	byLocale.set(locale, found);
	return found;
}

/** Addresses of every explainer in every language that it is offered in: what there is to prerender. */
export async function explainerEntries(): Promise<{ locale: Locale; explainer: string }[]> {
	return (await listings()).flatMap(({ id, locales }) =>
		locales.map((locale) => ({ locale, explainer: id }))
	);
}

/** Addresses of every language's pages beside the explainers. */
export const localeEntries = () => localeCodes.map((locale) => ({ locale }));

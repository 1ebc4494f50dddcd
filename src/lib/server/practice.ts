import type { Locale } from '#lib/locale/locales.ts';
import { listings } from './library.ts';

/** Addresses of every explainer that has questions, in its languages. */
export async function practiceEntries(): Promise<{ locale: Locale; explainer: string }[]> {
	return (await listings())
		.filter(({ asks }) => asks)
		.flatMap(({ id: explainer, locales }) => locales.map((locale) => ({ locale, explainer })));
}

import type { Locale } from '#lib/locale/locales.ts';
import { explainers } from './library.ts';

/** Addresses of every explainer that has questions, in its languages. */
export async function practiceEntries(): Promise<{ locale: Locale; explainer: string }[]> {
	return (await explainers())
		.filter(({ questions }) => questions.some(({ retired }) => !retired))
		.flatMap(({ id: explainer, locales }) => locales.map((locale) => ({ locale, explainer })));
}

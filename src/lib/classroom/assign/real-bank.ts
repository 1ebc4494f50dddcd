import { localizeExplainer } from '#lib/explainer/localized.ts';
import { asked } from '#lib/explainer/practice.ts';
import type { Locale } from '#lib/locale/locales.ts';
import { readLibrary } from '#lib/server/library.ts';
import type { Bank } from './bank.ts';

// For tests: the questions that there are, as the teacher's page has them.

/** The first explainer's bank in a language, without what stands around it. */
export async function realBank(locale: Locale): Promise<Bank> {
	const [explainer] = (await readLibrary('content')).explainers;
	const local = localizeExplainer(explainer!, locale);
	return {
		explainer: local.id,
		locale,
		questions: asked(local),
		sections: local.sections.map(({ id, title }) => ({ id, title })),
		words: {} as Bank['words'],
		sentences: {},
		places: Object.fromEntries(local.places.map(({ id, name }) => [id, name]))
	};
}

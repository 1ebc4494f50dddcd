import { sourceOfFact } from '#lib/explainer/citation.ts';
import { localizeExplainer } from '#lib/explainer/localized.ts';
import { minutesFor } from '#lib/explainer/outline.ts';
import { locales } from '#lib/locale/locales.ts';
import { localeEntries } from '#lib/server/explainers.ts';
import { explainers } from '#lib/server/library.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = localeEntries;

/** How many statements show a newcomer what Fahm does. */
const exampleCount = 3;

export const load: PageServerLoad = async ({ params }) => {
	const locale = params.locale;
	const all = await explainers();
	const here = all
		.filter((explainer) => explainer.locales.includes(locale))
		.map((one) => localizeExplainer(one, locale));
	const elsewhere = all.filter((explainer) => !explainer.locales.includes(locale));
	const [first] = here;
	return {
		explainers: here.map(
			({ id, title, summary, source, sections, locales: offered, outlines }) => ({
				id,
				title,
				summary,
				source,
				sections,
				others: offered.filter((code) => code !== locale),
				minutes: sections.reduce((sum, { id: section }) => {
					const outline = outlines[section];
					return sum + (outline ? minutesFor(outline, locales[locale].wordsPerMinute) : 0);
				}, 0)
			})
		),
		elsewhere: elsewhere.map(({ id, title, locales: offered }) => ({
			id,
			locale: offered[0] ?? locale,
			title: title[offered[0] ?? locale] ?? id
		})),
		example: first ? first.example.slice(0, exampleCount).map((id) => sourceOfFact(first, id)) : []
	};
};

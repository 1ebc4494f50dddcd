import { sourceOfFact } from '#lib/explainer/citation.ts';
import { localize } from '#lib/locale/words.ts';
import { explainerAt, localeEntries } from '#lib/server/explainers.ts';
import { listings } from '#lib/server/library.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = localeEntries;

/** How many statements show a newcomer what Fahm does. */
const exampleCount = 3;

export const load: PageServerLoad = async ({ params }) => {
	const locale = params.locale;
	const all = await listings();
	const here = all.filter((listing) => listing.locales.includes(locale));
	const elsewhere = all.filter((listing) => !listing.locales.includes(locale));
	const first = here[0] && (await explainerAt({ locale, explainer: here[0].id }));
	return {
		explainers: here.map(({ id, title, summary, source, sections, locales: offered, minutes }) => ({
			id,
			...localize({ title, summary, source, sections }, locale),
			others: offered.filter((code) => code !== locale),
			minutes: minutes[locale] ?? 0
		})),
		elsewhere: elsewhere.map(({ id, title, locales: offered }) => ({
			id,
			locale: offered[0] ?? locale,
			title: title[offered[0] ?? locale] ?? id
		})),
		example: first ? first.example.slice(0, exampleCount).map((id) => sourceOfFact(first, id)) : []
	};
};

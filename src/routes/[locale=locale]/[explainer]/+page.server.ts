import { cite } from '#lib/explainer/citation.ts';
import { minutesFor, statementsOf, termsOf } from '#lib/explainer/outline.ts';
import { locales } from '#lib/locale/locales.ts';
import { explainerAt, explainerEntries } from '#lib/server/explainers.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = explainerEntries;

export const load: PageServerLoad = async ({ params }) => {
	const explainer = await explainerAt(params);
	const { outlines, sections, gaps, unknown, glossary, locale } = explainer;
	const outline = outlines.opening ?? { blocks: [] };
	const cited = statementsOf(outline).map(({ kind, ids }) => cite(explainer, kind, ids));
	const { wordsPerMinute } = locales[locale];
	const minutes = (id: string) => minutesFor(outlines[id] ?? { blocks: [] }, wordsPerMinute);
	return {
		locales: explainer.locales,
		explainer,
		brief: outline,
		citations: [...new Map(cited.map((citation) => [citation.key, citation])).values()],
		terms: glossary.filter(({ id }) => termsOf(outline).includes(id)),
		unknown: unknown.flatMap((id) => gaps.filter((gap) => gap.id === id)),
		minutes: Object.fromEntries(sections.map(({ id }) => [id, minutes(id)]))
	};
};

import { cite } from '#lib/explainer/citation.ts';
import { minutesToRead, statementsOf, termsOf } from '#lib/explainer/outline.ts';
import { locales } from '#lib/locale/locales.ts';
import { explainerAt, explainerEntries } from '#lib/server/explainers.ts';
import { proseOf } from '#lib/server/prose.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = explainerEntries;

export const load: PageServerLoad = async ({ params }) => {
	const explainer = await explainerAt(params);
	const { outlines, sections, gaps, unknown, glossary, locale } = explainer;
	const outline = outlines.opening ?? { blocks: [] };
	const cited = statementsOf(outline).map(({ kind, ids }) => cite(explainer, kind, ids));
	const minutes = (id: string) => {
		const section = outlines[id] ?? { blocks: [] };
		const checks = section.blocks.filter(
			(block) => block.type === 'embed' && block.kind === 'check'
		);
		return minutesToRead(section, locales[locale].wordsPerMinute) + checks.length;
	};
	return {
		locales: explainer.locales,
		explainer,
		brief: await proseOf(explainer, 'opening'),
		citations: [...new Map(cited.map((citation) => [citation.key, citation])).values()],
		terms: glossary.filter(({ id }) => termsOf(outline).includes(id)),
		unknown: unknown.flatMap((id) => gaps.filter((gap) => gap.id === id)),
		minutes: Object.fromEntries(sections.map(({ id }) => [id, minutes(id)]))
	};
};

import { error } from '@sveltejs/kit';
import { cite } from '#lib/explainer/citation.ts';
import { minutesFor, statementsOf, termsOf } from '#lib/explainer/outline.ts';
import { asked } from '#lib/explainer/practice.ts';
import { quickCheck } from '#lib/explainer/quick-check.ts';
import { locales } from '#lib/locale/locales.ts';
import { translatorFor } from '#lib/locale/translator.svelte.ts';
import { explainerAt } from '#lib/server/explainers.ts';
import { listings } from '#lib/server/library.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () =>
	(await listings()).flatMap(({ id: explainer, locales, sections }) =>
		locales.flatMap((locale) => sections.map(({ id: section }) => ({ locale, explainer, section })))
	);

export const load: PageServerLoad = async ({ params }) => {
	const explainer = await explainerAt(params);
	const { locale, sections, glossary, gaps, questions } = explainer;
	const section = sections.find(({ id }) => id === params.section);
	const outline = explainer.outlines[params.section];
	if (!section || !outline) error(404);

	const { t } = translatorFor(locale);
	const cited = statementsOf(outline).map(({ kind, ids }) => cite(explainer, kind, ids));
	const used = termsOf(outline);
	const checks = outline.blocks.flatMap((block) => {
		if (block.type !== 'embed' || block.kind !== 'check') return [];
		const question = questions.find(({ number }) => `${number}` === block.id);
		return question ? [quickCheck(question, (verdict) => t(`check.${verdict}`))] : [];
	});

	return {
		locales: explainer.locales,
		explainer,
		section,
		outline,
		minutes: minutesFor(outline, locales[locale].wordsPerMinute),
		citations: [...new Map(cited.map((citation) => [citation.key, citation])).values()],
		terms: glossary.filter(({ id }) => used.includes(id)),
		gaps: gaps.filter(({ id }) => section.gaps.includes(id)),
		checks,
		asks: asked(explainer).some((question) => question.section === section.id)
	};
};

import type { LocalExplainer } from './localized.ts';

/** When a page was last corrected; undefined where it never was. */
export function correctedOn(
	{ corrections }: Pick<LocalExplainer, 'corrections'>,
	page: string
): string | undefined {
	return corrections.findLast((correction) => correction.page === page)?.date;
}

/** The part of a translator that names of pages need. */
type Translate = (key: `${'claims' | 'glossary' | 'quiz'}.title`) => string;

/** What a page of an explainer is called: the title of a section, of a page beside the sections, or of the whole. */
export function titleOf(
	{ title, sections }: Pick<LocalExplainer, 'title' | 'sections'>,
	page: string,
	t: Translate
): string {
	if (page === 'claims' || page === 'glossary' || page === 'quiz') return t(`${page}.title`);
	return sections.find(({ id }) => id === page)?.title ?? title;
}

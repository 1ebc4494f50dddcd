import { toldBackground } from '#lib/explainer/background.ts';
import { termsOf } from '#lib/explainer/outline.ts';
import { explainerAt, explainerEntries } from '#lib/server/explainers.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = explainerEntries;

export const load: PageServerLoad = async ({ params }) => {
	const explainer = await explainerAt(params);
	const { glossary, locale, outlines, sections } = explainer;
	const used = new Map(sections.map(({ id }) => [id, termsOf(outlines[id] ?? { blocks: [] })]));
	const collator = new Intl.Collator(locale);
	const bareWord = (word: string) => word.replace(/^[(’‘“”]+/, '');
	return {
		locales: explainer.locales,
		explainer,
		background: toldBackground(explainer),
		terms: glossary
			.toSorted((a, b) => collator.compare(bareWord(a.word), bareWord(b.word)))
			.map((term) => ({
				...term,
				see: term.see.flatMap((id) => glossary.filter((other) => other.id === id)),
				usedIn: sections.filter(({ id }) => used.get(id)?.includes(term.id))
			}))
	};
};

import { around, asked } from '#lib/explainer/practice.ts';
import { askedMaps } from '#lib/explainer/practice-maps.ts';
import { translatorFor } from '#lib/locale/translator.svelte.ts';
import type { Given } from '#lib/quiz/practice.ts';
import { wordsOf } from '#lib/quiz/words.ts';
import { explainerAt } from '#lib/server/explainers.ts';
import { givenResponse } from '#lib/server/given-response.ts';
import { practiceEntries } from '#lib/server/practice.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = practiceEntries;

// Addresses as they are seen from the practice page, beside which this file stands.
const sectionAt = (id: string) => `../${id}/`;
const markAt = (standing: string) => `../../../marks.svg#${standing}`;

/** What the practice page's script is given: the bank in one language, with its words. */
export const GET: RequestHandler = async ({ params }) => {
	const explainer = await explainerAt(params);
	const translator = translatorFor(explainer.locale);
	const given: Given = {
		explainer: explainer.id,
		questions: asked(explainer),
		sections: explainer.sections.map(({ id, title }) => ({ id, title, href: sectionAt(id) })),
		words: wordsOf(translator),
		...around(explainer, translator.t, { markAt, sectionAt }),
		maps: askedMaps(explainer, (name) => `../../../maps/${explainer.id}/${name}.svg`)
	};
	return givenResponse(given);
};

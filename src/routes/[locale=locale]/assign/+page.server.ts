import { asked } from '#lib/explainer/practice.ts';
import { explainerAt, localeEntries } from '#lib/server/explainers.ts';
import { practiceEntries } from '#lib/server/practice.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = localeEntries;

/** More would be a catalogue; the script offers them all. */
const shown = 8;

export const load: PageServerLoad = async ({ params }) => {
	const here = (await practiceEntries()).filter(({ locale }) => locale === params.locale);
	const explainers = here.slice(0, shown).map(async (entry) => {
		const explainer = await explainerAt(entry);
		const questions = asked(explainer);
		const parts = new Set(questions.map(({ section }) => section)).size;
		return { id: explainer.id, title: explainer.title, count: questions.length, parts };
	});
	return { explainers: await Promise.all(explainers) };
};

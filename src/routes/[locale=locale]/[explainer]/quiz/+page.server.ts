import { error } from '@sveltejs/kit';
import { asked } from '#lib/explainer/practice.ts';
import { explainerAt } from '#lib/server/explainers.ts';
import { practiceEntries } from '#lib/server/practice.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = practiceEntries;

export const load: PageServerLoad = async ({ params }) => {
	const explainer = await explainerAt(params);
	if (asked(explainer).length === 0) error(404);
	return { locales: explainer.locales, explainer };
};

import { translatorFor } from '#lib/locale/translator.svelte.ts';
import { localeEntries } from '#lib/server/explainers.ts';
import { givenResponse } from '#lib/server/given-response.ts';
import { givenForGradebook } from '#lib/server/gradebook.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = localeEntries;

/** What the gradebook's script is given. */
export const GET: RequestHandler = async ({ params }) => {
	const { locale } = params;
	return givenResponse(await givenForGradebook(locale, translatorFor(locale)));
};

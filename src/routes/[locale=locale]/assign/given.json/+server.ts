import { translatorFor } from '#lib/locale/translator.svelte.ts';
import { givenForAssign } from '#lib/server/assign.ts';
import { localeEntries } from '#lib/server/explainers.ts';
import { givenResponse } from '#lib/server/given-response.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = localeEntries;

/** What the script of the teacher's page is given: explainers to choose from, and its words. */
export const GET: RequestHandler = async ({ params }) => {
	return givenResponse(await givenForAssign(params.locale, translatorFor));
};

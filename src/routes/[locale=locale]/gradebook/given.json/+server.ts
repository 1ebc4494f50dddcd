import { translatorFor } from '#lib/locale/translator.svelte.ts';
import { localeEntries } from '#lib/server/explainers.ts';
import { givenResponse } from '#lib/server/given-response.ts';
import { gradebookGiven } from '#lib/server/gradebook.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = localeEntries;

/** What the gradebook's script is given. */
export const GET: RequestHandler = async ({ params }) => {
	const { locale } = params;
	const given = await gradebookGiven(locale, translatorFor(locale).t);
	return givenResponse(given);
};

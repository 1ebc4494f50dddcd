import { translatorFor } from '#lib/locale/translator.svelte.ts';
import { givenForAssign } from '#lib/server/assign.ts';
import { localeEntries } from '#lib/server/explainers.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = localeEntries;

/** What the script of the teacher's page is given: explainers to choose from, and its words. */
export const GET: RequestHandler = async ({ params }) => {
	const given = await givenForAssign(params.locale, (locale) => translatorFor(locale).t);
	const json = JSON.stringify(given).replaceAll('<', '\\u003c');
	return new Response(json, { headers: { 'content-type': 'application/json' } });
};

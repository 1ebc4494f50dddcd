import { givenForDo } from '#lib/server/do.ts';
import { localeEntries } from '#lib/server/explainers.ts';
import { givenResponse } from '#lib/server/given-response.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = localeEntries;

/** What the script of the page of assignments is given. */
export const GET: RequestHandler = async ({ params }) =>
	givenResponse(await givenForDo(params.locale));

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { explainerEntries } from '#lib/server/explainers.ts';
import { contentFolder } from '#lib/server/library.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = explainerEntries;

/** The picture of an explainer for whoever shares it, or the site's until `npm run cards` has drawn its own. */
export const GET: RequestHandler = async ({ params }) => {
	const own = join(contentFolder, params.explainer, 'cards', `${params.locale}.png`);
	const card = await readFile(own).catch(() => readFile(`static/card.${params.locale}.png`));
	return new Response(new Uint8Array(card), { headers: { 'content-type': 'image/png' } });
};

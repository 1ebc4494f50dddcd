import { error } from '@sveltejs/kit';
import { drawingOf, practiceMaps } from '#lib/explainer/practice-maps.ts';
import { locales } from '#lib/locale/locales.ts';
import { type Lettered, mapFile } from '#lib/map/map-file.ts';
import { rowOf } from '#lib/map/targets.ts';
import { explainerAt } from '#lib/server/explainers.ts';
import { listings } from '#lib/server/library.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
	(await listings()).flatMap(({ id: explainer, maps }) => maps.map((map) => ({ explainer, map })));

/** A map that places are asked on, as a file for all languages: practice shows it, and its page does not carry it. */
export const GET: RequestHandler = async ({ params }) => {
	const found = (await listings()).find(({ id }) => id === params.explainer);
	const languages: Record<string, Lettered> = {};
	for (const locale of found?.locales ?? []) {
		const explainer = await explainerAt({ locale, explainer: params.explainer });
		const name = practiceMaps(explainer).find((one) => one === params.map);
		const drawing = name && drawingOf(explainer, name);
		if (drawing) languages[locale] = { drawing, row: rowOf(locales[locale].dir) };
	}
	if (Object.keys(languages).length === 0) error(404);
	return new Response(mapFile(languages), { headers: { 'content-type': 'image/svg+xml' } });
};

import { error } from '@sveltejs/kit';
import { drawingOf, practiceMaps } from '#lib/explainer/practice-maps.ts';
import { locales } from '#lib/locale/locales.ts';
import { mapFile } from '#lib/map/map-file.ts';
import { rowOf } from '#lib/map/targets.ts';
import { explainerAt } from '#lib/server/explainers.ts';
import { practiceEntries } from '#lib/server/practice.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => {
	const all = (await practiceEntries()).map(async (params) =>
		practiceMaps(await explainerAt(params)).map((map) => ({ ...params, map }))
	);
	return (await Promise.all(all)).flat();
};

/** A map that places are asked on, as a file: beside the practice page, which does not carry it. */
export const GET: RequestHandler = async ({ params }) => {
	const explainer = await explainerAt(params);
	const name = practiceMaps(explainer).find((one) => one === params.map);
	const drawing = name && drawingOf(explainer, name);
	if (!drawing) error(404);
	const file = mapFile(drawing, rowOf(locales[explainer.locale].dir));
	return new Response(file, { headers: { 'content-type': 'image/svg+xml' } });
};

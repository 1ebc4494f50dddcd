import { error } from '@sveltejs/kit';
import { drawingOf, practiceMaps } from '#lib/explainer/practice-maps.ts';
import { locales } from '#lib/locale/locales.ts';
import { type Lettered, mapFile } from '#lib/map/map-file.ts';
import { rowOf } from '#lib/map/targets.ts';
import { explainerAt } from '#lib/server/explainers.ts';
import { practiceEntries } from '#lib/server/practice.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => {
	const all = (await practiceEntries()).map(async (params) =>
		practiceMaps(await explainerAt(params)).map((map) => `${params.explainer}/${map}`)
	);
	const each = new Set((await Promise.all(all)).flat());
	return [...each].map((path) => {
		const [explainer = '', map = ''] = path.split('/');
		return { explainer, map };
	});
};

/** A map that places are asked on, as a file for all languages: practice shows it, and its page does not carry it. */
export const GET: RequestHandler = async ({ params }) => {
	const all = (await practiceEntries()).filter(({ explainer }) => explainer === params.explainer);
	const languages: Record<string, Lettered> = {};
	for (const entry of all) {
		const explainer = await explainerAt(entry);
		const name = practiceMaps(explainer).find((one) => one === params.map);
		const drawing = name && drawingOf(explainer, name);
		if (drawing) languages[entry.locale] = { drawing, row: rowOf(locales[entry.locale].dir) };
	}
	if (Object.keys(languages).length === 0) error(404);
	return new Response(mapFile(languages), { headers: { 'content-type': 'image/svg+xml' } });
};

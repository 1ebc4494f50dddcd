import type { Assignable, Given } from '#lib/classroom/do/given.ts';
import { keyOf } from '#lib/questions/kinds.ts';
import { localeEntries } from '#lib/server/explainers.ts';
import { island } from '#lib/server/islands.ts';
import { explainers } from '#lib/server/library.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = localeEntries;

/** What the page of assignments gives to its script. Addresses are as they are seen from that page, beside which this file stands. */
export const GET: RequestHandler = async ({ params }) => {
	const { locale } = params;
	const given: Given = {
		qr: `../../${await island('qr')}`,
		explainers: (await explainers()).flatMap(({ id, title, locales, questions }): Assignable[] => {
			if (questions.every(({ retired }) => retired)) return [];
			return [
				{
					id,
					title: title[locale] ?? title[locales[0]!] ?? id,
					locales,
					questions: `../${id}/quiz/questions.json`,
					opening: `../${id}/`,
					withdrawn: questions
						.filter(({ retired }) => retired)
						.map((one) => ({
							number: one.number,
							revision: one.revision,
							kind: one.kind,
							key: keyOf(one)
						}))
				}
			];
		})
	};
	const json = JSON.stringify(given).replaceAll('<', '\\u003c');
	return new Response(json, { headers: { 'content-type': 'application/json' } });
};

import type { Assignable, Given } from '#lib/classroom/do/given.ts';
import { secondsFor } from '#lib/classroom/minutes.ts';
import type { Listing } from '#lib/explainer/listing.ts';
import { asked } from '#lib/explainer/practice.ts';
import { type Locale, locales } from '#lib/locale/locales.ts';
import { keyOf } from '#lib/questions/kinds.ts';
import { explainerAt } from './explainers.ts';
import { island } from './islands.ts';
import { explainerNamed, listings } from './library.ts';

/** Seconds that each question of an explainer takes, at the place of its number, in a language that it is offered in. */
async function secondsOf(explainer: string, locale: Locale): Promise<number[]> {
	const seconds: number[] = [];
	for (const one of asked(await explainerAt({ explainer, locale })))
		seconds[one.number] = secondsFor(one, locales[locale].wordsPerMinute);
	return Array.from(seconds, (some: number | undefined) => some ?? 0);
}

/** What a page in one language says of an explainer that has questions. Addresses are seen from that page. */
async function assignable({ id, title, locales }: Listing, locale: Locale): Promise<Assignable> {
	const { questions } = (await explainerNamed(id))!;
	// A page in another language leads to the one that the explainer is offered in.
	const own = locales.includes(locale) ? locale : locales[0]!;
	return {
		id,
		title: title[own] ?? id,
		locales,
		seconds: await secondsOf(id, own),
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
	};
}

/** What the script of the page of assignments is given in a language. */
export async function givenForDo(locale: Locale): Promise<Given> {
	const explainers: Assignable[] = [];
	const asking = (await listings()).filter(({ asks }) => asks);
	// One after the other: each is read whole.
	for (const one of asking) explainers.push(await assignable(one, locale));
	return { qr: `../../${await island('qr')}`, explainers };
}

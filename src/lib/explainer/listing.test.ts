import { expect, it } from 'vitest';
import { readLibrary } from '#lib/server/library.ts';
import { listingOf } from './listing.ts';

const { explainers } = await readLibrary('tests/fixtures/content');
const library = explainers.find(({ id }) => id === 'library-moves')!;

it('lists an explainer by its record, whole', () => {
	const { id, title, sections, source, locales } = library;
	expect(listingOf(library)).toMatchObject({ id, title, sections, source, locales });
});

it('lists nothing of an explainer that only its pages need', () => {
	expect(listingOf(library)).not.toHaveProperty('facts');
	expect(listingOf(library)).not.toHaveProperty('prose');
});

it('says whether an explainer asks anything, and what it once asked', () => {
	expect(listingOf(library)).toMatchObject({ asks: true, hasBank: true });
	const retired = library.questions.map((question) => ({ ...question, retired: true as const }));
	expect(listingOf({ ...library, questions: retired })).toMatchObject({
		asks: false,
		hasBank: true
	});
	expect(listingOf({ ...library, questions: [] })).toMatchObject({ asks: false, hasBank: false });
});

it('counts a minute at least for each section, in each language', () => {
	const { minutes, locales, sections } = listingOf(library);
	expect(Object.keys(minutes)).toEqual(locales);
	for (const some of Object.values(minutes)) expect(some).toBeGreaterThanOrEqual(sections.length);
});

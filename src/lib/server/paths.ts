import type { Listing } from '#lib/explainer/listing.ts';
import { opening, section } from '#lib/locale/address.ts';

/** Names of an explainer's pages below its opening. */
export const pageNames = ({ sections, asks }: Listing): string[] => [
	...sections.map(({ id }) => id),
	'claims',
	'glossary',
	...(asks ? ['quiz'] : [])
];

/** Addresses of an explainer's pages in all its languages, and of the data that is made of it alone. */
export function pathsOf(listing: Listing): string[] {
	const { id, locales, asks, hasBank } = listing;
	const pages = locales.flatMap((locale) => [
		opening(locale, id),
		...pageNames(listing).map((name) => section(locale, id, name)),
		...(asks ? [`${section(locale, id, 'quiz')}questions.json`] : [])
	]);
	return hasBank ? [...pages, `/locks/${id}.json`] : pages;
}

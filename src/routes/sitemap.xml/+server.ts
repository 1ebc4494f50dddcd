import { origin } from '#lib/explainer/origin.ts';
import { catalogue, inLocale, opening, page, section } from '#lib/locale/address.ts';
import { type Locale, localeCodes } from '#lib/locale/locales.ts';
import { listings } from '#lib/server/library.ts';
import { pageNames } from '#lib/server/paths.ts';

export const prerender = true;

interface Entry {
	path: string;
	locales: readonly Locale[];
	changed?: string;
}

/** One page in each of its languages, each naming the others. */
function urls({ path, locales, changed }: Entry): string {
	const at = (locale: Locale) => `${origin}${inLocale(path, locale)}`;
	const links = locales
		.map((code) => `<xhtml:link rel="alternate" hreflang="${code}" href="${at(code)}"/>`)
		.join('');
	const date = changed ? `<lastmod>${changed}</lastmod>` : '';
	return locales.map((code) => `<url><loc>${at(code)}</loc>${date}${links}</url>`).join('\n');
}

export async function GET() {
	const [first] = localeCodes as [Locale];
	const site: Entry[] = [
		{ path: catalogue(first), locales: localeCodes },
		...['about', 'assign', 'do', 'gradebook'].map((name) => ({
			path: page(first, name),
			locales: localeCodes
		}))
	];
	const pages = (await listings()).flatMap((listing): Entry[] => {
		const { id, locales, reviewed: changed } = listing;
		const paths = [
			opening(first, id),
			...pageNames(listing).map((name) => section(first, id, name))
		];
		return paths.map((path) => ({ path, locales, changed }));
	});
	const body = [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
		`<url><loc>${origin}/</loc></url>`,
		...[...site, ...pages].map(urls),
		'</urlset>'
	].join('\n');
	return new Response(body, { headers: { 'content-type': 'application/xml' } });
}

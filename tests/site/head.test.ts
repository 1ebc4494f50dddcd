import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '#lib/locale/locales.ts';
import { complaints, localPages, origin, type Page, site, twinOf } from './site.ts';
import { all, get, nearest, textOf } from './tree.ts';

const title = ({ head }: Page) =>
	all(head, ({ name }) => name === 'title')
		.map((element) => textOf(element))
		.join('|');

/** Contents of the `meta` elements of one name or property. */
const metas = ({ head }: Page, wanted: string) =>
	all(head, (element) => [get(element, 'name'), get(element, 'property')].includes(wanted)).map(
		(element) => get(element, 'content').trim()
	);

const links = ({ head }: Page, rel: string) =>
	all(head, ({ name, attributes }) => name === 'link' && attributes.get('rel') === rel);

const canonical = (page: Page) => links(page, 'canonical').map((link) => get(link, 'href'));

const findable = site.pages.filter(({ path }) => path !== '/404.html');

describe('the head of a page', () => {
	it('has a title of its own, not too long for a tab', () => {
		const titles = findable.map((page) => title(page));
		const wrong = complaints(findable, (page) => {
			const own = title(page);
			const same = titles.filter((other) => other === own).length;
			return [
				...(own && !own.includes('|') ? [] : [`has the title "${own}"`]),
				...(own.length > 110 ? [`has a title of ${own.length} letters`] : []),
				...(same > 1 && twinOf(page) === undefined ? [`shares its title "${own}"`] : [])
			];
		});
		expect(wrong).toEqual([]);
		for (const locale of Object.keys(locales)) {
			const own = localPages.filter((page) => page.locale === locale).map(title);
			expect(own).toEqual([...new Set(own)]);
		}
	});

	it('has a description of its own', () => {
		const wrong = complaints(findable, (page) => {
			const [description = '', ...others] = metas(page, 'description');
			return description.length >= 20 && others.length === 0 ? [] : [`has "${description}"`];
		});
		expect(wrong).toEqual([]);
		for (const locale of Object.keys(locales)) {
			const own = localPages.filter((page) => page.locale === locale);
			const said = own.flatMap((page) => metas(page, 'description'));
			expect(said).toEqual([...new Set(said)]);
		}
	});

	it('says its address, once and whole', () => {
		expect(origin).toMatch(/^https:\/\/[^/]+/);
		const wrong = complaints(findable, (page) => {
			const found = canonical(page);
			return found.join() === origin + page.path ? [] : [`says that it is ${found.join(', ')}`];
		});
		expect(wrong).toEqual([]);
	});

	it('names itself in every language that it exists in, and in no other', () => {
		const wrong = complaints(localPages, (page) => {
			const said = links(page, 'alternate')
				.filter((link) => link.attributes.has('hreflang'))
				.map((link) => `${get(link, 'hreflang')} ${get(link, 'href')}`);
			const twins = [page, twinOf(page)].filter((twin) => twin !== undefined);
			const there = twins.map(({ locale = '', path }) => `${locale} ${origin}${path}`);
			const others = said.filter((line) => !line.startsWith('x-default '));
			const defaults = said.filter((line) => line.startsWith('x-default '));
			const known = site.pages.map(({ path }) => `x-default ${origin}${path}`);
			return [
				...(others.sort().join() === there.sort().join() ? [] : [`names ${others.join(', ')}`]),
				...(defaults.length === 1 && known.includes(defaults[0] ?? '')
					? []
					: [`has as default ${defaults.join(', ')}`])
			];
		});
		expect(wrong).toEqual([]);
	});

	it('has a whole card for whoever shares it, with a picture that is there', () => {
		const needed = ['type', 'title', 'description', 'url', 'image', 'image:width', 'image:height'];
		const wrong = complaints(findable, (page) => {
			const lacking = [...needed, 'image:alt'].filter(
				(name) => metas(page, `og:${name}`).filter(Boolean).length !== 1
			);
			const [image = ''] = metas(page, 'og:image');
			const file = image.startsWith(`${origin}/`) ? image.slice(origin.length) : '';
			const [url] = metas(page, 'og:url');
			const [territory] = metas(page, 'og:locale');
			const said = page.locale && locales[page.locale].territory;
			return [
				...lacking.map((name) => `has no og:${name}`),
				...(site.files.has(file) ? [] : [`has no picture ${image}`]),
				...(url === origin + page.path ? [] : [`shares ${url ?? 'nothing'}`]),
				...(territory === said ? [] : [`is of ${territory ?? 'nowhere'}`])
			];
		});
		expect(wrong).toEqual([]);
	});

	it('tells search engines what there is to learn', () => {
		const pages = localPages.filter(({ names: [first = ''] }) => site.explainers.has(first));
		const wrong = complaints(pages, (page) => {
			const [, json = ''] =
				/<script type="application\/ld\+json">([^]*?)<\/script>/.exec(page.html) ?? [];
			const data = JSON.parse(json) as Record<string, unknown>;
			const expected = {
				'@context': 'https://schema.org',
				'@type': 'LearningResource',
				url: origin + page.path,
				inLanguage: page.locale
			};
			const differing = Object.entries(expected).filter(([key, value]) => data[key] !== value);
			const named = typeof data.name === 'string' && title(page).startsWith(data.name);
			return [
				...differing.map(([key]) => `says ${key}: ${JSON.stringify(data[key])}`),
				...(named ? [] : [`is called ${JSON.stringify(data.name)}`])
			];
		});
		expect(pages.length).toBeGreaterThan(0);
		expect(wrong).toEqual([]);
	});
});

describe('what is read by machines', () => {
	const text = (name: string) => readFileSync(join(site.dir, name), 'utf8');

	it('lists exactly the pages in the sitemap', () => {
		const listed = [...text('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at]) => at);
		expect(listed.sort()).toEqual(findable.map(({ path }) => origin + path).sort());
	});

	it('gives the sitemap the languages that the pages give', () => {
		const entries = [...text('sitemap.xml').matchAll(/<url>([^]*?)<\/url>/g)].map(([, at]) => at);
		for (const page of localPages) {
			const entry = entries.find((one) => one?.includes(`<loc>${origin}${page.path}</loc>`)) ?? '';
			const languages = [...entry.matchAll(/hreflang="([\w-]+)" href="([^"]*)"/g)];
			const said = languages.map(([, code = '', at = '']) => `${code} ${at}`);
			const own = links(page, 'alternate').map(
				(link) => `${get(link, 'hreflang')} ${get(link, 'href')}`
			);
			expect(own).toEqual(expect.arrayContaining(said));
			expect(said.length).toBeGreaterThan(0);
		}
	});

	it('lets robots in and shows them the way', () => {
		expect(text('robots.txt')).toContain(`Sitemap: ${origin}/sitemap.xml`);
		expect(text('robots.txt')).not.toContain('Disallow');
	});
});

describe('the page for what is not there', () => {
	const lost = site.pages.find(({ path }) => path === '/404.html');

	it('lists the explainers in their languages, each under its language', () => {
		const wanted = [...site.explainers].flatMap(([id, codes]) =>
			codes.map((code) => `${code} /${code}/${id}/`)
		);
		const offered = all(lost!.body, ({ name }) => name === 'a').map((link) => {
			const { pathname } = new URL(get(link, 'href'), 'http://site.invalid/404.html');
			const under = nearest(link, ({ attributes }) => attributes.has('lang'));
			return `${under ? get(under, 'lang') : ''} ${pathname}`;
		});
		expect(offered).toEqual(expect.arrayContaining(wanted));
	});

	it('stands at any address: every address in it begins at the root', () => {
		const addresses = [...lost!.html.matchAll(/\s(?:href|src)="([^"#]*)"/g)];
		// At the root of a host the root itself is written as nothing at all.
		expect(addresses.map(([, at = '']) => at).filter((at) => at && !at.startsWith('/'))).toEqual(
			[]
		);
	});

	it('speaks Urdu in its own letters, which begin at the root as well', () => {
		const [, font = ''] =
			/@font-face{font-family:Nastaliq;src:url\(([^)]*)\)/.exec(lost!.html) ?? [];
		expect(font).toMatch(/^\/fonts\/\w+\.\w+\.woff2$/);
		expect(existsSync(join(site.dir, font))).toBe(true);
	});

	it('is kept from search engines', () => {
		expect(metas(lost!, 'robots')).toEqual(['noindex']);
	});
});

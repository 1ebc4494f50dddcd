import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '#lib/locale/locales.ts';
import { canonical, learning, links, metas, whole } from './head.ts';
import { complaints, localPages, type Page, site, twinOf } from './site.ts';
import { all, get, nearest, textOf } from './tree.ts';

const title = ({ head }: Page) =>
	all(head, ({ name }) => name === 'title')
		.map((element) => textOf(element))
		.join('|');

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

	it('says its address, once, on whatever host it stands', () => {
		const wrong = complaints(findable, (page) => {
			const found = canonical(page);
			return found.join() === page.path ? [] : [`says that it is ${found.join(', ')}`];
		});
		expect(wrong).toEqual([]);
	});

	it('names itself in every language that it exists in, and in no other', () => {
		const wrong = complaints(localPages, (page) => {
			const said = links(page, 'alternate')
				.filter((link) => link.attributes.has('hreflang'))
				.map((link) => `${get(link, 'hreflang')} ${get(link, 'href')}`);
			const twins = [page, twinOf(page)].filter((twin) => twin !== undefined);
			const there = twins.map(({ locale = '', path }) => `${locale} ${path}`);
			const others = said.filter((line) => !line.startsWith('x-default '));
			const defaults = said.filter((line) => line.startsWith('x-default '));
			const known = site.pages.map(({ path }) => `x-default ${path}`);
			return [
				...(others.sort().join() === there.sort().join() ? [] : [`names ${others.join(', ')}`]),
				...(defaults.length === 1 && known.includes(defaults[0] ?? '')
					? []
					: [`has as default ${defaults.join(', ')}`])
			];
		});
		expect(wrong).toEqual([]);
	});

	it('says what it is to whoever shares it, and nothing that takes the name of a host', () => {
		const wrong = complaints(findable, (page) => {
			const lacking = ['type', 'title', 'description'].filter(
				(name) => metas(page, `og:${name}`).filter(Boolean).length !== 1
			);
			const [territory] = metas(page, 'og:locale');
			const said = page.locale && locales[page.locale].territory;
			return [
				...lacking.map((name) => `has no og:${name}`),
				...whole.filter((name) => metas(page, name).length > 0).map((name) => `has ${name}`),
				...(territory === said ? [] : [`is of ${territory ?? 'nowhere'}`])
			];
		});
		expect(wrong).toEqual([]);
	});

	it('tells search engines what there is to learn, once for an explainer', () => {
		const pages = localPages.filter(({ names: [first = ''] }) => site.explainers.has(first));
		const openings = pages.filter(({ names }) => names.length === 1);
		const others = pages.filter(({ names }) => names.length > 1);
		expect(others.filter(({ html }) => html.includes('ld+json'))).toEqual([]);
		const wrong = complaints(openings, (page) => {
			const data = learning(page);
			const expected = {
				'@context': 'https://schema.org',
				'@type': 'LearningResource',
				url: undefined,
				inLanguage: page.locale
			};
			const differing = Object.entries(expected).filter(([key, value]) => data[key] !== value);
			const named = typeof data.name === 'string' && title(page).startsWith(data.name);
			return [
				...differing.map(([key]) => `says ${key}: ${JSON.stringify(data[key])}`),
				...(named ? [] : [`is called ${JSON.stringify(data.name)}`])
			];
		});
		expect(openings.length).toBeGreaterThan(0);
		expect(wrong).toEqual([]);
	});
});

describe('what is read by machines', () => {
	const text = (name: string) => readFileSync(join(site.dir, name), 'utf8');

	it('lets robots in, and has no sitemap, whose addresses would be those of no host', () => {
		expect(text('robots.txt')).toBe('User-agent: *\nAllow: /\n');
		expect([...site.files].filter((file) => file.includes('sitemap'))).toEqual([]);
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

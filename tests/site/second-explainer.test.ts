import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayInWords } from '#lib/locale/dates.ts';
import type { Locale } from '#lib/locale/locales.ts';
import { translatorFor } from '#lib/locale/translator.svelte.ts';
import { type Serving, startServer } from '../../src/tools/serve.ts';
import { canonical, learning, links, metas, whole } from './head.ts';
import { addressesIn, brokenLinks, localAddresses } from './links.ts';
import { buildAside } from './other-build.ts';
import { complaints, type Page, readSite, type Site } from './site.ts';
import { all, type Element, get, nearest, textOf } from './tree.ts';

/*
 * The same site from other content: one small explainer in two languages and one in English alone, under a sub-path of a
 * host that is known.
 * Whatever holds here holds because a folder was added, and for no other reason.
 */
const content = 'tests/fixtures/content';
const folder = '.svelte-kit/second';
const base = '/repo';
const host = 'https://fahm.example';
const inBoth = 'library-moves';
const inEnglish = 'bench-repaired';

let site: Site;
let serving: Serving;

beforeAll(async () => {
	await buildAside({ CONTENT: content, OUT: folder, BASE_PATH: base, ORIGIN: host });
	site = readSite(join(folder, 'site'));
	serving = await startServer({ dir: site.dir, base, port: 0 });
});

afterAll(async () => {
	await serving.close();
	await rm(folder, { recursive: true, force: true });
});

const pageAt = (path: string): Page => {
	const page = site.pages.find((one) => one.path === path);
	if (!page) throw new Error(`no page ${path}`);
	return page;
};

const textIn = (name: string) => readFileSync(join(site.dir, name), 'utf8');

/** Every page but the one for what is not there, which has no address. */
const findable = () => site.pages.filter(({ path }) => path !== '/404.html');

const addressOf = ({ path }: Page) => host + base + path;

/** Where a page's links lead, each with the language that it is offered in. */
const offers = (page: Page) =>
	all(page.body, ({ name, attributes }) => name === 'a' && attributes.has('href')).map((link) => {
		const { pathname } = new URL(get(link, 'href'), `http://site.invalid${base}${page.path}`);
		const under = nearest(link, ({ attributes }) => attributes.has('lang'));
		return `${under ? get(under, 'lang') : ''} ${pathname}`;
	});

describe('another folder of content', () => {
	it('becomes an explainer with all of its pages, in the languages that it is in', () => {
		expect([...site.explainers].sort()).toEqual([
			[inEnglish, ['en']],
			[inBoth, ['en', 'ur']]
		]);
		const wanted = [...site.explainers].flatMap(([id, codes]) =>
			codes.flatMap((code) => ['', 'claims/', 'glossary/'].map((kind) => `/${code}/${id}/${kind}`))
		);
		expect(site.pages.map(({ path }) => path)).toEqual(expect.arrayContaining(wanted));
	});

	it('shows none of the content that the site has otherwise', () => {
		expect([...site.files].filter((file) => file.includes('cross-border'))).toEqual(
			// What is kept in `static` goes along with every build.
			[...site.files].filter((file) => file.startsWith('/fonts/cross-border'))
		);
	});

	it('is in the catalogue of each of its languages, and named in the other', () => {
		expect(offers(pageAt('/en/'))).toEqual(
			expect.arrayContaining([`en ${base}/en/${inBoth}/`, `en ${base}/en/${inEnglish}/`])
		);
		expect(offers(pageAt('/ur/'))).toEqual(
			expect.arrayContaining([`ur ${base}/ur/${inBoth}/`, `en ${base}/en/${inEnglish}/`])
		);
	});

	it('is in the sitemap, page for page', () => {
		const text = textIn('sitemap.xml');
		const listed = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at]) => at);
		expect(listed.sort()).toEqual(findable().map(addressOf).sort());
		expect(text).not.toContain(`/ur/${inEnglish}/`);
	});

	it('is offered where there is no page', () => {
		expect(offers(pageAt('/404.html'))).toEqual(
			expect.arrayContaining([
				`en ${base}/en/${inBoth}/`,
				`ur ${base}/ur/${inBoth}/`,
				`en ${base}/en/${inEnglish}/`
			])
		);
	});
});

describe('what was put right', () => {
	const part = (locale: Locale) => {
		const [heading] = all(
			pageAt(`/${locale}/about/`).body,
			(one) => get(one, 'id') === 'corrections'
		);
		return heading!.parent!;
	};

	it.each(['en', 'ur'] as const)(
		'is on the page about the site, the newest first, %s',
		(locale) => {
			const rows = all(part(locale), ({ name }) => name === 'li');
			const at = (row: Element) => {
				const [link] = all(row, ({ name }) => name === 'a');
				return new URL(get(link!, 'href'), `http://site.invalid${base}/${locale}/about/`);
			};
			expect(rows.map((row) => at(row).pathname + at(row).hash)).toEqual([
				`${base}/${locale}/${inBoth}/`,
				`${base}/${locale}/${inBoth}/the-books/#p1`
			]);
			const [newest, oldest] = rows.map((row) => textOf(row));
			const { t } = translatorFor(locale);
			expect(newest).toContain(dayInWords('2024-03-09', locale));
			for (const key of ['about.corrections.was', 'about.corrections.now'] as const)
				expect(newest).toContain(t(key));
			expect(oldest).toContain(dayInWords('2024-03-07', locale));
			expect(textOf(part(locale))).not.toContain(t('about.corrections.none'));
		}
	);

	it('is dated on the page that it stood on, and on no other', () => {
		const dated = site.pages.flatMap(({ path, locale, body }) => {
			const { t } = translatorFor(locale ?? 'en');
			const days = ['2024-03-07', '2024-03-09'];
			const said = days.filter((day) =>
				textOf(body).includes(t('corrected', { date: dayInWords(day, locale ?? 'en') }))
			);
			return said.map((day) => `${day} ${path}`);
		});
		expect(dated.sort()).toEqual([
			`2024-03-07 /en/${inBoth}/the-books/`,
			`2024-03-07 /ur/${inBoth}/the-books/`,
			`2024-03-09 /en/${inBoth}/`,
			`2024-03-09 /ur/${inBoth}/`
		]);
	});
});

describe('an explainer in one language', () => {
	const own = () => site.pages.filter(({ names: [id] }) => id === inEnglish);

	it('offers no other', () => {
		const wrong = complaints(own(), (page) => [
			...offers(page).filter((offer) => offer.includes(`${base}/ur/`)),
			...all(page.head, (element) => get(element, 'hreflang') === 'ur').map(
				() => 'says it is in Urdu'
			)
		]);
		expect(own().length).toBeGreaterThan(3);
		expect(wrong).toEqual([]);
	});

	it('leaves out what its folder does not have', () => {
		const empty = complaints(own(), ({ body }) =>
			all(body, ({ name }) => /^(h[1-6]|ul|ol|dl|table|figure|section)$/.test(name))
				.filter((element) => textOf(element) === '')
				.map(({ name }) => `has an empty <${name}>`)
		);
		expect(empty).toEqual([]);
	});
});

describe('a site under a sub-path', () => {
	it('has links, targets and references that lead somewhere', () => {
		expect(complaints(site.pages, (page) => brokenLinks(page, site, base))).toEqual([]);
	});

	it('says where it is, with host and sub-path', () => {
		const wrong = complaints(findable(), (page) => {
			const said = [canonical(page).join(), metas(page, 'og:url').join()];
			return said.filter((at) => at !== addressOf(page)).map((at) => `says that it is ${at}`);
		});
		expect(wrong).toEqual([]);
		expect(textIn('robots.txt')).toContain(`\nSitemap: ${host}${base}/sitemap.xml\n`);
		expect(learning(pageAt(`/ur/${inBoth}/`)).url).toBe(`${host}${base}/ur/${inBoth}/`);
	});

	it('has a whole card for whoever shares a page, with a picture that is there', () => {
		const wrong = complaints(findable(), (page) => {
			const lacking = whole.filter((name) => metas(page, name).filter(Boolean).length !== 1);
			const [image = ''] = metas(page, 'og:image');
			const start = `${host}${base}/`;
			const file = image.startsWith(start) ? image.slice(start.length - 1) : '';
			return [
				...lacking.map((name) => `has no ${name}`),
				...(site.files.has(file) ? [] : [`has no picture ${image}`])
			];
		});
		expect(wrong).toEqual([]);
	});

	it('gives the sitemap the languages that the pages give', () => {
		const entries = [...textIn('sitemap.xml').matchAll(/<url>([^]*?)<\/url>/g)].map(([, at]) => at);
		for (const page of findable().filter(({ locale }) => locale)) {
			const entry = entries.find((one) => one?.includes(`<loc>${addressOf(page)}</loc>`)) ?? '';
			const languages = [...entry.matchAll(/hreflang="([\w-]+)" href="([^"]*)"/g)];
			const said = languages.map(([, code = '', at = '']) => `${code} ${at}`);
			const own = links(page, 'alternate').map(
				(link) => `${get(link, 'hreflang')} ${get(link, 'href')}`
			);
			expect(own).toEqual(expect.arrayContaining(said));
			expect(said.length).toBeGreaterThan(0);
		}
	});

	it('answers every address that it names, without sending anybody on', async () => {
		const addresses = site.pages.flatMap((page) => localAddresses(page, base));
		const paths = [...new Set(addresses.map(({ pathname }) => pathname))];
		const answers = await Promise.all(
			paths.map(async (path) => {
				const { status } = await fetch(new URL(path, serving.url), { redirect: 'manual' });
				return `${status} ${path}`;
			})
		);
		expect(answers.filter((answer) => !answer.startsWith('200 '))).toEqual([]);
		expect(answers.length).toBeGreaterThan(site.pages.length - 2);
	});

	it('finds its way back from any address that is not there', async () => {
		const at = new URL(`${base}/en/no/such/page/`, serving.url);
		const response = await fetch(at);
		expect(response.status).toBe(404);
		const lost = pageAt('/404.html');
		expect(await response.text()).toBe(lost.html);
		const led = addressesIn(lost).map(({ address }) => new URL(address, at).pathname);
		expect(led.filter((path) => !path.startsWith(`${base}/`))).toEqual([]);
		for (const path of led) expect((await fetch(new URL(path, at))).status).toBe(200);
	});
});

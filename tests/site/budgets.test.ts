import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesFor } from '#lib/offline/groups.ts';
import { isSaved } from '../../src/tools/saved-list.js';
import { complaints, localPages, type Page, site } from './site.ts';
import { all, type Element, get } from './tree.ts';
import { fileOf, inKB, KB, over, packed, scriptsIn } from './weights.ts';

/** The budgets, in bytes as they travel. They are raised by a decision, never to make a test pass. */
const limits = {
	/**
	 * A page in one request before the first paint: document, every style, every script that holds the paint up.
	 * Urdu takes two bytes a letter; both fit the first 14.6 kB that a new connection carries.
	 */
	page: { en: 12 * KB, ur: 14 * KB },
	/** The same of a section with a picture, whose every statement stands in the page in words. */
	picturePage: { en: 17 * KB, ur: 19 * KB },
	/** The same of a section with maps. */
	mapPage: { en: 22 * KB, ur: 22 * KB },
	/** Scripts of a page without an app, none of them before the first paint. */
	scripts: 3 * KB,
	/** The script that every page fetches once it is painted and loaded: it saves the site, and what else can wait. */
	later: 4 * KB,
	/** An explainer's Urdu font. */
	font: 110 * KB,
	/** Everything that a device keeps to read the site offline. */
	site: 450 * KB
};

const linked = (page: Page, rel: string) =>
	all(page.root, ({ name, attributes }) => name === 'link' && attributes.get('rel') === rel).map(
		(link) => fileOf(page, get(link, 'href'))
	);

/** Whether the first paint waits for a script. */
const holdsPaint = (script: Element) =>
	get(script, 'type') !== 'module' &&
	!script.attributes.has('async') &&
	!script.attributes.has('defer');

/** Pages whose scripts bring an app to life have budgets of their own. */
const isReading = ({ html }: Page) => !/data-island|data-sveltekit-hydrate/.test(html);

const reading = site.pages.filter(isReading);

/** What the page about the site does besides being read comes after its first paint. */
const painted = site.pages.filter(
	(page) => isReading(page) || page.html.includes('data-island="about"')
);

/** Whether a section shows its places on a map. */
const hasMap = ({ body }: Page) =>
	all(body, ({ attributes }) => attributes.has('data-map')).length > 0;

/** Whether the prose of a section places a picture. */
function hasPicture({ path }: Page): boolean {
	const [, , explainer = '', section = ''] = path.split('/');
	const file = join('content', explainer, 'en', `${section}.md`);
	return existsSync(file) && readFileSync(file, 'utf8').includes('](picture:');
}

/** What a page may weigh: what it shows, in its language. */
function limitOf(page: Page): number {
	const locale = page.path.startsWith('/ur/') ? 'ur' : 'en';
	if (hasMap(page)) return limits.mapPage[locale];
	return (hasPicture(page) ? limits.picturePage : limits.page)[locale];
}

describe('budgets', () => {
	it('hold for every page that is read before its first paint', () => {
		const problems = complaints(painted, (page) => {
			const blocking = scriptsIn(page)
				.filter(holdsPaint)
				.map((script) => fileOf(page, get(script, 'src')));
			const parts = [page.html, ...linked(page, 'stylesheet'), ...blocking];
			return over('before the first paint', packed(...parts), limitOf(page));
		});
		expect(problems).toEqual([]);
	});

	it('hold for the scripts of every reading page, and none comes before the first paint', () => {
		const problems = complaints(reading, (page) => {
			const scripts = scriptsIn(page);
			const files = scripts.map((script) => fileOf(page, get(script, 'src')));
			return [
				...over('scripts', packed(...files), limits.scripts),
				...(scripts.some(holdsPaint) ? ['waits for a script'] : []),
				...(linked(page, 'modulepreload').length > 0 ? ['fetches a script beforehand'] : [])
			];
		});
		expect(problems).toEqual([]);
	});

	it('hold for what a page fetches when all else is there', () => {
		const problems = complaints(site.pages, ({ html }) => {
			const name = html.match(/data-offline="([^"]+)"/)?.[1] ?? 'none';
			const file = readFileSync(join(site.dir, '_app/immutable/islands', name));
			return over(name, packed(file), limits.later);
		});
		expect(problems).toEqual([]);
	});

	it('hold for the Urdu fonts, which English pages do without', () => {
		const fonts = [...site.files].filter((file) => /^(?!.*alphabet).*\.woff2$/.test(file));
		const heavy = fonts.filter((file) => readFileSync(join(site.dir, file)).length > limits.font);
		expect(fonts.length).toBeGreaterThan(0);
		expect(heavy).toEqual([]);
		const wrong = complaints(localPages, (page) => {
			const named = page.html.includes('.woff2');
			return named === (page.locale === 'ur') ? [] : [named ? 'names a font' : 'has no font'];
		});
		expect(wrong).toEqual([]);
	});

	it('hold for the whole site on a device', () => {
		// What the service worker saves on every device, besides itself.
		const kept = filesFor([...site.files].filter(isSaved), '', new Set());
		const sizes = kept.map((file) => {
			const data = readFileSync(join(site.dir, file));
			return file.endsWith('.woff2') ? data.length : packed(data);
		});
		const bytes = sizes.reduce((sum, size) => sum + size, 0);
		expect(kept.length).toBeGreaterThan(localPages.length / 2);
		expect(bytes, inKB(bytes)).toBeLessThanOrEqual(limits.site);
	});
});

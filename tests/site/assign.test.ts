import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { AssignGiven } from '#lib/classroom/assign/given.ts';
import { complaints, localPages, type Page, site } from './site.ts';
import { all, get } from './tree.ts';

const KB = 1024;

/** As they travel; raised by a decision, never to make a test pass. */
const limits = {
	/** The document with every style, by language. */
	page: { en: 12 * KB, ur: 14 * KB },
	/** All JavaScript of the page, what it shares with others included. */
	scripts: 70 * KB,
	/** What the script fetches besides questions. */
	given: 14 * KB
};

const packed = (data: Buffer | string) =>
	brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const inKB = (bytes: number) => `${(bytes / KB).toFixed(2)} KB`;

const over = (what: string, bytes: number, limit: number) =>
	bytes <= limit ? [] : [`${what}: ${inKB(bytes)} of ${inKB(limit)}`];

const pathOf = (page: Page, address: string) =>
	join(site.dir, new URL(address, `http://site.invalid${page.path}`).pathname);

const pages = localPages.filter(({ names }) => names[0] === 'assign');

const givenOf = (page: Page) =>
	JSON.parse(readFileSync(pathOf(page, 'given.json'), 'utf8')) as AssignGiven;

/** Files of scripts that a page names: its own and those that it shares. */
function scriptsOf(page: Page): Buffer[] {
	const own = all(page.root, ({ name, attributes }) => name === 'raw' && attributes.has('src'));
	const shared = all(page.root, (one) => get(one, 'rel') === 'modulepreload');
	const addresses = [
		...own.map((one) => get(one, 'src')),
		...shared.map((one) => get(one, 'href'))
	];
	return addresses.map((address) => readFileSync(pathOf(page, address)));
}

describe("the teacher's page", () => {
	it('is there in every language', () => {
		expect(pages.map(({ path }) => path).sort()).toEqual(['/en/assign/', '/ur/assign/']);
	});

	it('keeps its budgets', () => {
		const problems = complaints(pages, (page) => [
			...over('document', packed(page.html), limits.page[page.locale]),
			...over(
				'scripts',
				scriptsOf(page)
					.map(packed)
					.reduce((sum, size) => sum + size, 0),
				limits.scripts
			),
			...over('given', packed(readFileSync(pathOf(page, 'given.json'))), limits.given)
		]);
		expect(problems).toEqual([]);
	});

	it('is given every explainer that has questions, and they are where it says', () => {
		const problems = complaints(pages, (page) => {
			const { explainers } = givenOf(page);
			const ids = explainers.map(({ id }) => id).sort();
			const asking = localPages.filter(({ names }) => names[1] === 'quiz');
			const wanted = [...new Set(asking.map(({ names }) => names[0]!))].sort();
			const addresses = explainers.flatMap(({ practice }) => Object.values(practice));
			return [
				...(ids.join() === wanted.join() ? [] : [`is given ${ids.join()}`]),
				...addresses.flatMap((address) => {
					const file = pathOf(page, `${address}questions.json`);
					return site.files.has(file.slice(site.dir.length)) ? [] : [`leads to ${address}`];
				})
			];
		});
		expect(problems).toEqual([]);
	});

	it('names an Urdu font that is there, for sheets in Urdu', () => {
		const problems = complaints(pages, (page) => {
			const { nastaliq = '' } = givenOf(page);
			return readFileSync(pathOf(page, nastaliq)).length > 0 ? [] : ['names no font'];
		});
		expect(problems).toEqual([]);
	});

	it('is led to from every page, by its foot', () => {
		const problems = complaints(localPages, (page) => {
			const target = `/${page.locale}/assign/`;
			const links = all(page.body, ({ name }) => name === 'a').map(
				(link) => new URL(get(link, 'href'), `http://site.invalid${page.path}`).pathname
			);
			return links.includes(target) ? [] : ['does not lead to it'];
		});
		expect(problems).toEqual([]);
	});
});

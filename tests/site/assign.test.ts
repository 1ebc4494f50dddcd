import { describe, expect, it } from 'vitest';
import type { AssignGiven } from '#lib/classroom/assign/given.ts';
import { complaints, localPages, type Page, site } from './site.ts';
import { all, get } from './tree.ts';
import { fileOf, KB, over, packed, pathOf, scriptsOf } from './weights.ts';

/** As they travel; raised by a decision, never to make a test pass. */
const limits = {
	/** The document with every style, by language. */
	page: { en: 12 * KB, ur: 14 * KB },
	/** All JavaScript of the page, what it shares with others included. */
	scripts: 70 * KB,
	/** What the script fetches besides questions. */
	given: 14 * KB
};

const pages = localPages.filter(({ names }) => names[0] === 'assign');

const givenOf = (page: Page) => JSON.parse(fileOf(page, 'given.json').toString()) as AssignGiven;

describe("the teacher's page", () => {
	it('is there in every language', () => {
		expect(pages.map(({ path }) => path).sort()).toEqual(['/en/assign/', '/ur/assign/']);
	});

	it('keeps its budgets', () => {
		const problems = complaints(pages, (page) => [
			...over('document', packed(page.html), limits.page[page.locale]),
			...over('scripts', packed(...scriptsOf(page)), limits.scripts),
			...over('given', packed(fileOf(page, 'given.json')), limits.given)
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
				...addresses.flatMap((address) =>
					site.files.has(pathOf(page, `${address}questions.json`)) ? [] : [`leads to ${address}`]
				)
			];
		});
		expect(problems).toEqual([]);
	});

	it('names an Urdu font that is there, for sheets in Urdu', () => {
		const problems = complaints(pages, (page) => {
			const { nastaliq = '' } = givenOf(page);
			return fileOf(page, nastaliq).length > 0 ? [] : ['names no font'];
		});
		expect(problems).toEqual([]);
	});

	it('is led to from every page, by its foot', () => {
		const problems = complaints(localPages, (page) => {
			const target = `/${page.locale}/assign/`;
			const links = all(page.body, ({ name }) => name === 'a').map((link) =>
				pathOf(page, get(link, 'href'))
			);
			return links.includes(target) ? [] : ['does not lead to it'];
		});
		expect(problems).toEqual([]);
	});
});

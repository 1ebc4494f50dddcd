import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { GradebookGiven, Locks } from '#lib/classroom/gradebook/given.ts';
import { localeCodes } from '#lib/locale/locales.ts';
import type { Given } from '#lib/quiz/practice.ts';
import { complaints, localPages, type Page, site } from './site.ts';
import { all, get } from './tree.ts';

const KB = 1024;

/** As they travel; raised by a decision, never to make a test pass. */
const limits = {
	/** The document with every style. */
	page: { en: 12 * KB, ur: 14 * KB },
	/** All JavaScript before the page is whole. */
	script: 70 * KB,
	/** What the script fetches first. */
	given: 8 * KB,
	/** What is fetched when it is asked for: each of the camera's reader and the spreadsheet's writer. */
	later: 20 * KB
};

const packed = (data: Buffer | string) =>
	brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const inKB = (bytes: number) => `${(bytes / KB).toFixed(2)} KB`;

const read = (page: Page, address: string) =>
	readFileSync(join(site.dir, new URL(address, `http://site.invalid${page.path}`).pathname));

const over = (what: string, bytes: number, limit: number) =>
	bytes <= limit ? [] : [`${what}: ${inKB(bytes)} of ${inKB(limit)}`];

const gradebooks = localPages.filter(({ names }) => names[0] === 'gradebook');

const givenOf = (page: Page) => JSON.parse(read(page, 'given.json').toString()) as GradebookGiven;

/** Scripts that the page names, and those that it fetches along with them. */
function scriptsOf(page: Page): Buffer[] {
	const named = all(page.root, ({ name, attributes }) => name === 'raw' && attributes.has('src'));
	const shared = all(
		page.root,
		({ name, attributes }) => name === 'link' && attributes.get('rel') === 'modulepreload'
	);
	const addresses = [
		...named.map((one) => get(one, 'src')),
		...shared.map((one) => get(one, 'href'))
	];
	return addresses.map((address) => read(page, address));
}

describe('the gradebook', () => {
	it('is there in every language', () => {
		expect(gradebooks.map(({ path }) => path).sort()).toEqual(
			localeCodes.map((code) => `/${code}/gradebook/`).sort()
		);
	});

	it('keeps its budgets', () => {
		const problems = complaints(gradebooks, (page) => {
			const scripts = scriptsOf(page).map(packed);
			return [
				...over('document', packed(page.html), limits.page[page.locale === 'ur' ? 'ur' : 'en']),
				...over(
					'scripts',
					scripts.reduce((sum, size) => sum + size, 0),
					limits.script
				),
				...over('given', packed(read(page, 'given.json')), limits.given)
			];
		});
		expect(problems).toEqual([]);
	});

	it('names scripts that are there, and fetches camera and spreadsheet only when they are asked for', () => {
		const problems = complaints(gradebooks, (page) =>
			Object.entries(givenOf(page).scripts).flatMap(([name, address]) => {
				const code = read(page, address);
				const isNamed = page.html.includes(address.replace(/^.*\//, ''));
				return [
					...over(name, packed(code), limits.later),
					...(isNamed ? [`${name} is fetched at once`] : []),
					...(/\bexport\b/.test(code.toString()) ? [] : [`${name} exports nothing`])
				];
			})
		);
		expect(problems).toEqual([]);
	});

	it('finds the questions, the lock and the sections of every explainer', () => {
		const problems = complaints(gradebooks, (page) =>
			givenOf(page).explainers.flatMap(({ id, home, locks, sections, paragraphs }) => {
				const { questions } = JSON.parse(
					read(page, `${home}quiz/questions.json`).toString()
				) as Given;
				const { lock, facts } = JSON.parse(read(page, locks).toString()) as Locks;
				const unlocked = questions.filter(({ number, revision }) => !lock[number]?.[revision]);
				const untold = questions.filter(({ facts: [first] }) => first && !facts[first]);
				const beyond = Object.values(facts).filter(
					({ paragraph, section }) =>
						Number.parseInt(paragraph) > paragraphs ||
						(section && !sections.some((one) => one.id === section))
				);
				return [...unlocked, ...untold]
					.map(({ number }) => `${id}: question ${number}`)
					.concat(beyond.map(({ paragraph }) => `${id}: a fact of ¶${paragraph}`));
			})
		);
		expect(problems).toEqual([]);
	});

	it('leads to the facts that it tells a class to read again', () => {
		const problems = complaints(gradebooks, (page) =>
			givenOf(page).explainers.flatMap(({ home, locks }) => {
				const { facts } = JSON.parse(read(page, locks).toString()) as Locks;
				return Object.entries(facts).flatMap(([fact, { section }]) => {
					if (!section) return [];
					const html = read(page, `${home}${section}/index.html`).toString();
					return html.includes(`id="${fact}"`) ? [] : [`${section}#${fact}`];
				});
			})
		);
		expect(problems).toEqual([]);
	});
});

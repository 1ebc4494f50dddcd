import { describe, expect, it } from 'vitest';
import type { GradebookGiven, Locks } from '#lib/classroom/gradebook/given.ts';
import { localeCodes } from '#lib/locale/locales.ts';
import type { Given } from '#lib/quiz/practice.ts';
import { complaints, localPages, type Page } from './site.ts';
import { fileOf, KB, over, packed, scriptsOf } from './weights.ts';

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

const gradebooks = localPages.filter(({ names }) => names[0] === 'gradebook');

const givenOf = (page: Page) => JSON.parse(fileOf(page, 'given.json').toString()) as GradebookGiven;

describe('the gradebook', () => {
	it('is there in every language', () => {
		expect(gradebooks.map(({ path }) => path).sort()).toEqual(
			localeCodes.map((code) => `/${code}/gradebook/`).sort()
		);
	});

	it('keeps its budgets', () => {
		const problems = complaints(gradebooks, (page) => [
			...over('document', packed(page.html), limits.page[page.locale]),
			...over('scripts', packed(...scriptsOf(page)), limits.script),
			...over('given', packed(fileOf(page, 'given.json')), limits.given)
		]);
		expect(problems).toEqual([]);
	});

	it('names scripts that are there, and fetches camera and spreadsheet only when they are asked for', () => {
		const problems = complaints(gradebooks, (page) =>
			Object.entries(givenOf(page).scripts).flatMap(([name, address]) => {
				const code = fileOf(page, address);
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
					fileOf(page, `${home}quiz/questions.json`).toString()
				) as Given;
				const { lock, facts } = JSON.parse(fileOf(page, locks).toString()) as Locks;
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
				const { facts } = JSON.parse(fileOf(page, locks).toString()) as Locks;
				return Object.entries(facts).flatMap(([fact, { section }]) => {
					if (!section) return [];
					const html = fileOf(page, `${home}${section}/index.html`).toString();
					return html.includes(`id="${fact}"`) ? [] : [`${section}#${fact}`];
				});
			})
		);
		expect(problems).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';
import type { Given } from '#lib/quiz/practice.ts';
import { keyOf, parseResponse } from '#lib/questions/kinds.ts';
import { complaints, localPages, type Page, site, twinOf } from './site.ts';
import { all, get } from './tree.ts';
import { fileOf, KB, over, packed, pathOf, scriptsOf } from './weights.ts';

/** As they travel; raised by a decision, never to make a test pass. */
const limits = {
	/** The document, with every style and the questions that work without scripts. */
	page: 18 * KB,
	/** All JavaScript before the page is whole: what every page has, and practice. */
	script: 24 * KB,
	/** What the script fetches: the whole bank with its words. */
	questions: 20 * KB,
	/** JavaScript of the about page, where a record is saved and brought back. */
	about: 5 * KB
};

const isPractice = ({ names }: Page) => names[1] === 'quiz';
const practice = localPages.filter(isPractice);

const givenOf = (page: Page) => JSON.parse(fileOf(page, 'questions.json').toString()) as Given;

describe('practice', () => {
	it('is there for every explainer in each of its languages', () => {
		const offered = [...site.explainers].flatMap(([id, codes]) =>
			codes.map((code) => `/${code}/${id}/quiz/`)
		);
		expect(practice.map(({ path }) => path).sort()).toEqual(offered.sort());
	});

	it('keeps its budgets', () => {
		const problems = complaints(practice, (page) => [
			...over('document', packed(page.html), limits.page),
			...over('scripts', packed(...scriptsOf(page)), limits.script),
			...over('questions', packed(fileOf(page, 'questions.json')), limits.questions)
		]);
		expect(problems).toEqual([]);
	});

	it('is given every question that radios show, and no retired one', () => {
		const problems = complaints(practice, (page) => {
			const { questions } = givenOf(page);
			const shown = all(page.body, (element) => get(element, 'id').startsWith('check-'));
			const missing = shown
				.map((element) => Number(get(element, 'id').slice('check-'.length)))
				.filter((number) => !questions.some((one) => one.number === number));
			return [
				...missing.map((number) => `shows ${number}, which is not given`),
				...questions.filter(({ retired }) => retired).map(({ number }) => `asks ${number}`)
			];
		});
		expect(problems).toEqual([]);
	});

	it('is given questions whose key its own fields can give', () => {
		const problems = complaints(practice, (page) =>
			givenOf(page)
				.questions.filter((one) => parseResponse(one, keyOf(one)) === undefined)
				.map(({ number }) => `question ${number} has no key`)
		);
		expect(problems).toEqual([]);
	});

	it('asks the same in every language', () => {
		const shape = (page: Page) =>
			givenOf(page).questions.map((one) => [one.number, one.revision, one.kind, keyOf(one)]);
		for (const page of practice) {
			const twin = twinOf(page);
			if (twin) expect(shape(page)).toEqual(shape(twin));
		}
	});

	it('asks places on a map that has them', () => {
		const problems = complaints(practice, (page) => {
			const { questions, maps } = givenOf(page);
			const files = Object.values(maps ?? {}).map(({ href }) => href.split('#'));
			return [
				...questions.flatMap((one) =>
					one.kind === 'place'
						? one.options
								.filter(({ place }) => !maps?.[one.map]?.targets[place])
								.map(({ place }) => `question ${one.number}: no ${place} on ${one.map}`)
						: []
				),
				...files
					.filter(([file = '', id]) => !fileOf(page, file).includes(`id="${id}"`))
					.map(([file]) => `${file} has no map`)
			];
		});
		expect(problems).toEqual([]);
	});

	it('leads to statements that are there', () => {
		const problems = complaints(practice, (page) =>
			Object.values(givenOf(page).sentences).flatMap(({ href, mark }) => {
				const [address = '', id] = (href ?? '').split('#');
				const target = site.pages.find(({ path }) => path === pathOf(page, address));
				const found = target && all(target.root, (one) => get(one, 'id') === id).length > 0;
				const drawing = fileOf(page, mark.split('#')[0] ?? '');
				return [
					...(!href || found ? [] : [`leads to ${href}`]),
					...(drawing.includes(`id="${mark.split('#')[1]}"`) ? [] : [`has no mark ${mark}`])
				];
			})
		);
		expect(problems).toEqual([]);
	});
});

describe('the about page', () => {
	it('keeps the budget of its script', () => {
		const about = localPages.filter(({ names }) => names[0] === 'about');
		const problems = complaints(about, (page) =>
			over('scripts', packed(...scriptsOf(page)), limits.about)
		);
		expect(about.length).toBeGreaterThan(0);
		expect(problems).toEqual([]);
	});
});

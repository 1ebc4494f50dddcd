import { expect, it } from 'vitest';
import type { Given } from '#lib/classroom/do/given.ts';
import { matchesExplainer, poolOf } from '#lib/classroom/assignment.ts';
import { longestName, longestRoll } from '#lib/classroom/label.ts';
import { localeCodes } from '#lib/locale/locales.ts';
import { complaints, localPages, type Page, site } from './site.ts';
import { all, get, hasClass, textOf } from './tree.ts';
import { fileOf, KB, over, packed, scriptsOf } from './weights.ts';

/** As they travel; raised by a decision, never to make a test pass. */
const limits = {
	/** The document in English and in Urdu, with every word and every style. */
	page: { en: 12 * KB, ur: 14 * KB },
	/** All JavaScript before an assignment can be answered, sealing included. */
	script: 28 * KB,
	/** What draws QR codes, fetched when the first sealed result is shown. */
	qr: 4 * KB
};

const pages = localPages.filter(({ names }) => names.join() === 'do');

const givenOf = (page: Page) => JSON.parse(fileOf(page, 'given.json').toString()) as Given;

it('is there in every language', () => {
	expect(pages.map(({ locale }) => locale).sort()).toEqual([...localeCodes].sort());
});

it('takes as much of a name and a roll number as a code carries', () => {
	for (const { root } of pages) {
		const taken = (field: string) => [
			...new Set(all(root, (one) => get(one, 'name') === field).map((one) => get(one, 'maxlength')))
		];
		expect([taken('name'), taken('roll')]).toEqual([[`${longestName}`], [`${longestRoll}`]]);
	}
});

it('leads to the code by the name under which it is folded, where it cannot be copied', () => {
	const wrong = complaints(pages, ({ root }) => {
		const [code] = all(root, (one) => hasClass(one, 'code'));
		const [summary] = all(code!.parent!, ({ name }) => name === 'summary');
		const [note] = all(root, (one) => get(one, 'data-if') === 'copied false');
		return textOf(note!).includes(textOf(summary!)) ? [] : [textOf(note!)];
	});
	expect(wrong).toEqual([]);
});

it('keeps its budgets', () => {
	const problems = complaints(pages, (page) => [
		...over('document', packed(page.html), limits.page[page.locale]),
		...over('scripts', packed(...scriptsOf(page)), limits.script),
		...over('QR codes', packed(fileOf(page, givenOf(page).qr)), limits.qr)
	]);
	expect(problems).toEqual([]);
	// The island, and what it shares with practice.
	expect(pages.map((page) => scriptsOf(page).length)).toEqual(pages.map(() => 2));
});

it('says without a script that it needs one, and why', () => {
	const problems = complaints(pages, (page) => {
		const said = [...page.html.matchAll(/<noscript>([^]*?)<\/noscript>/g)];
		return said.some(([, text = '']) => text.length > 80) ? [] : ['says nothing'];
	});
	expect(problems).toEqual([]);
});

it('knows every explainer that has questions, and where they are', () => {
	const problems = complaints(pages, (page) =>
		givenOf(page).explainers.flatMap(({ id, questions, opening, locales, withdrawn }) => [
			...(matchesExplainer(poolOf(id, []), id) ? [] : [`does not find ${id}`]),
			...(!locales.includes(page.locale) || fileOf(page, questions).length > 0
				? []
				: [`has no questions of ${id}`]),
			...(opening === `../${id}/` ? [] : [`leads to ${opening}`]),
			...(Array.isArray(withdrawn) ? [] : [`does not say what was withdrawn from ${id}`])
		])
	);
	expect(problems).toEqual([]);
	for (const page of pages)
		expect(
			givenOf(page)
				.explainers.map(({ id }) => id)
				.sort()
		).toEqual([...site.explainers.keys()].sort());
});

it('has a screen for everything that its script fills', () => {
	const problems = complaints(pages, ({ body }) =>
		['open', 'start', 'ask', 'check', 'sealed'].flatMap((name) =>
			all(body, (one) => get(one, 'data-screen') === name).length > 0 ? [] : [`has no ${name}`]
		)
	);
	expect(problems).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { idsOf } from './links.ts';
import { complaints, localPages, type Page, site, twinOf } from './site.ts';
import { all, type Element, get, inside, nearest, textOf, textsIn } from './tree.ts';

const urdu = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/;
/** Three words or more in Latin letters: a phrase, and not a name or a code. */
const english =
	/\p{Script=Latin}[\p{Script=Latin}'’.-]*(?:[\s,;:]+\p{Script=Latin}[\p{Script=Latin}'’.-]*){2,}/u;

/** Language that a screen reader would read an element's own words in. */
const languageOf = (element: Element) => {
	const said = nearest(element, ({ attributes }) => attributes.has('lang'));
	return said ? get(said, 'lang') : '';
};

/** The words of a page that are read, with the element that gives them their language. */
function wordsOf({ body }: Page): { text: string; element: Element }[] {
	const attributes = [...inside(body)].flatMap((element) =>
		['aria-label', 'title', 'alt', 'placeholder']
			.map((name) => ({ text: get(element, name), element }))
			.filter(({ text }) => text)
	);
	return [...textsIn(body), ...attributes].filter(({ element }) => element.name !== 'raw');
}

describe('words under their language', () => {
	it('are whole: no line can end within an abbreviation', () => {
		const broken = complaints(localPages, ({ html }) => html.match(/ ٹی پی| پی آر/g) ?? []);
		expect(broken).toEqual([]);
		expect(localPages.some(({ html }) => html.includes('ٹی\u00a0ٹی\u00a0پی'))).toBe(true);
	});

	it('are there: every run of Arabic script is Urdu', () => {
		const wrong = complaints(site.pages, (page) =>
			wordsOf(page)
				.filter(({ text, element }) => urdu.test(text) && languageOf(element) !== 'ur')
				.map(({ text, element }) => `has under lang="${languageOf(element)}": ${text}`)
		);
		expect(wrong).toEqual([]);
	});

	it('are there: every English phrase is English', () => {
		const wrong = complaints(site.pages, (page) =>
			wordsOf(page)
				.filter(({ text, element }) => english.test(text) && languageOf(element) !== 'en')
				.map(({ text, element }) => `has under lang="${languageOf(element)}": ${text}`)
		);
		expect(wrong).toEqual([]);
	});

	it('run the other way only where the mark-up says so', () => {
		// A foreign run without isolation takes the punctuation beside it along.
		const isolated = ({ name, attributes }: Element) =>
			/^(bdi|html|section|svg)$/.test(name) ||
			attributes.has('dir') ||
			/^(a|div|p|li|h\d|dt|dd|td|th)$/.test(name);
		const wrong = complaints(localPages, ({ body, locale }) =>
			all(body, ({ attributes }) => attributes.has('lang') && attributes.get('lang') !== locale)
				.filter((element) => !isolated(element) && textOf(element.parent!) !== textOf(element))
				.filter(({ parent }) => textOf(parent!) !== '')
				.map((element) => `does not set apart: ${textOf(element)}`)
		);
		expect(wrong).toEqual([]);
	});
});

/** What Urdu alone needs: the choice between its two letterforms. */
const ofUrdu = (element: Element) =>
	nearest(element, ({ name, attributes }) => name === 'fieldset' || attributes.has('popover')) !==
		undefined &&
	all(
		nearest(element, ({ name }) => name === 'fieldset') ?? element,
		(inner) => get(inner, 'name') === 'display-letters'
	).length > 0;

/** An address from the site's root, with the language taken out of it. */
function addressOf(link: Element, page: Page): string {
	const address = new URL(get(link, 'href'), `http://site.invalid${page.path}`);
	if (address.host !== 'site.invalid') return address.href;
	return address.pathname.replace(/^\/(en|ur)\//, '/*/') + decodeURIComponent(address.hash);
}

/** Whatever the Tab key comes to, in the order of the page; what stands in a popover comes after its button. */
function tabStops(page: Page): string[] {
	const stops = all(
		page.body,
		({ name, attributes }) =>
			(name === 'a' && attributes.has('href')) ||
			(/^(button|select|textarea|summary)$/.test(name) && !attributes.has('disabled')) ||
			(name === 'input' && attributes.get('type') !== 'hidden') ||
			Number(attributes.get('tabindex') ?? -1) >= 0
	).filter((element) => !ofUrdu(element));
	return stops.map((element) => {
		const { name, attributes } = element;
		if (name === 'a') return `a ${addressOf(element, page)}`;
		const said = ['id', 'popovertarget', 'name', 'value', 'type'];
		return [name, ...said.map((one) => attributes.get(one) ?? '')].join(' ').trim();
	});
}

/** Two terms of one sentence stand as each grammar wants them: nothing else parts them, so they are put in one order. */
function ofAnySentence(stops: string[]): string[] {
	const isTerm = (stop: string) => /(^|\s)t-/.test(stop);
	const runs: string[][] = [];
	for (const stop of stops) {
		const last = runs.at(-1);
		if (last?.[0] && isTerm(last[0]) && isTerm(stop)) last.push(stop);
		else runs.push([stop]);
	}
	return runs.flatMap((run) => run.toSorted());
}

/** The glossary stands in the order of each language's alphabet; everything else in the same order. */
const inOrder = ({ names }: Page, list: string[]) =>
	names.at(-1) === 'glossary' ? list.toSorted() : ofAnySentence(list);

const pairs = localPages.flatMap((page) => {
	const twin = page.locale === 'en' ? twinOf(page) : undefined;
	return twin ? [{ page, twin }] : [];
});

/** What a page and its twin must have in common. */
const common: [what: string, of: (page: Page) => string[]][] = [
	['ids', (page) => idsOf(page).filter((id) => !id.startsWith('letters-'))],
	[
		'targets of links',
		(page) =>
			all(page.body, ({ name, attributes }) => name === 'a' && attributes.has('href')).map((link) =>
				addressOf(link, page)
			)
	],
	['tab stops', tabStops],
	[
		'headings',
		({ body }) => all(body, ({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => name)
	],
	[
		'pictures and marks',
		({ body }) =>
			all(body, ({ name }) => name === 'use')
				// The name of the other language is a picture in English pages and letters in Urdu ones.
				.filter((use) => !nearest(use, ({ attributes }) => attributes.has('data-language')))
				.map((use) => get(use, 'href') || get(use, 'xlink:href'))
	],
	[
		'terms and sources',
		({ body }) =>
			all(body, ({ attributes }) => attributes.has('popovertarget')).map((button) =>
				get(button, 'popovertarget')
			)
	],
	[
		'kinds of paragraphs',
		({ body }) =>
			all(body, ({ attributes }) => /^p\d+$/.test(attributes.get('id') ?? '')).map(
				(element) => `${element.name} ${get(element, 'id')}`
			)
	]
];

describe('a page and its twin', () => {
	it('are both there, for each page of an explainer in both languages', () => {
		const alone = localPages.filter((page) => {
			const codes = site.explainers.get(page.names[0] ?? '');
			return (codes === undefined || codes.length > 1) && !twinOf(page);
		});
		expect(alone.map(({ path }) => path)).toEqual([]);
		expect(pairs.length).toBeGreaterThan(0);
	});

	it.each(common)('have the same %s', (_, of) => {
		for (const { page, twin } of pairs)
			expect({ [page.path]: inOrder(page, of(twin)) }).toEqual({
				[page.path]: inOrder(page, of(page))
			});
	});

	it('lead to each other', () => {
		for (const { page, twin } of pairs) {
			const switches = (one: Page) =>
				all(one.body, ({ attributes }) => attributes.has('data-language')).map(
					(link) => new URL(get(link, 'href'), `http://site.invalid${one.path}`).pathname
				);
			expect(new Set(switches(page))).toEqual(new Set([twin.path]));
			expect(new Set(switches(twin))).toEqual(new Set([page.path]));
		}
	});
});

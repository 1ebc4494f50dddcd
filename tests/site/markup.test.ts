import { describe, expect, it } from 'vitest';
import { locales } from '#lib/locale/locales.ts';
import en from '#lib/locale/messages/en.json' with { type: 'json' };
import { addressesIn, brokenLinks, idsOf } from './links.ts';
import { complaints, localPages, site } from './site.ts';
import { all, type Element, get, inside, nearest, textsIn } from './tree.ts';

const blocks = new Set(
	[
		'address article aside blockquote details dialog dd div dl dt fieldset figcaption figure footer form',
		'h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre search section summary table ul'
	].flatMap((names) => names.split(' '))
);

/** What may not stand in a paragraph, because a browser would end the paragraph before it. */
const endsParagraph = (element: Element) =>
	blocks.has(element.name) && nearest(element.parent, ({ name }) => name === 'p') !== undefined;

const interactive = ({ name }: Element) => /^(a|button|select|textarea|summary)$/.test(name);

/** Attributes that are read aloud or shown. */
const spoken = [
	'alt',
	'aria-description',
	'aria-label',
	'aria-roledescription',
	'aria-valuetext',
	'content',
	'placeholder',
	'title'
];

/** Everything that a reader, a screen reader or a search engine is told. */
function* wordsOf(root: Element): Generator<string> {
	// A script fills the places in what it is given to say.
	const said = (text: string) => text.replace(/\{\w+\}/g, '');
	for (const { text, element } of textsIn(root))
		if (element.name !== 'raw') yield element.attributes.has('data-fill') ? said(text) : text;
	for (const element of inside(root))
		for (const [name, value] of element.attributes) {
			if (spoken.includes(name) && !get(element, 'http-equiv')) yield value;
			else if (name.startsWith('data-')) yield said(value);
		}
}

const messageId = new RegExp(`^(${Object.keys(en).join('|')})\\.[a-z][\\w.]*$`, 'i');
const leftovers = [
	/[{}]/,
	/%[\w.]+%/,
	/\bundefined\b/,
	/\bNaN\b/,
	/\[object /,
	/\bnull\b/,
	/\bInvalid Date\b/,
	messageId
];

describe('the built pages', () => {
	it('are there, and an explainer among them', () => {
		expect(site.pages.map(({ path }) => path)).toEqual(
			expect.arrayContaining(['/', '/404.html', '/en/', '/ur/', '/en/about/', '/ur/about/'])
		);
		expect(site.explainers.size).toBeGreaterThan(0);
	});

	it('say their language and its direction', () => {
		const wrong = complaints(site.pages, ({ root, locale = 'en' }) =>
			get(root, 'lang') === locale && get(root, 'dir') === locales[locale].dir
				? []
				: [`is lang="${get(root, 'lang')}" dir="${get(root, 'dir')}"`]
		);
		expect(wrong).toEqual([]);
	});

	it('have one heading of the first rank, and skip no rank', () => {
		const wrong = complaints(localPages, ({ body }) => {
			const ranks = all(body, ({ name }) => /^h[1-6]$/.test(name))
				// What is closed is no part of the page's outline; it begins anew inside.
				.filter((heading) => !nearest(heading, ({ attributes }) => attributes.has('popover')))
				.map(({ name }) => Number(name.slice(1)));
			const first = ranks.filter((rank) => rank === 1).length;
			const skipped = ranks.some((rank, i) => rank > (ranks[i - 1] ?? 0) + 1);
			return [
				...(first === 1 ? [] : [`has ${first} h1`]),
				...(skipped ? [`has headings ${ranks.join(' ')}`] : [])
			];
		});
		expect(wrong).toEqual([]);
	});

	it('have no leftovers of the machine in their words', () => {
		const wrong = complaints(site.pages, ({ root }) =>
			[...wordsOf(root)].flatMap((text) =>
				leftovers.filter((leftover) => leftover.test(text)).map(() => `says "${text}"`)
			)
		);
		expect(wrong).toEqual([]);
	});

	it('leave no name that is given to a control or picture empty', () => {
		const wrong = complaints(site.pages, ({ body }) =>
			[...inside(body)].flatMap((element) => {
				const empty = spoken.filter((name) => element.attributes.get(name)?.trim() === '');
				return empty
					.filter((name) => name !== 'alt')
					.map((name) => `has <${element.name} ${name}>`);
			})
		);
		expect(wrong).toEqual([]);
	});

	it('hold nothing that a browser would move', () => {
		const wrong = complaints(site.pages, ({ body }) => [
			...all(body, endsParagraph).map(({ name }) => `has <${name}> inside <p>`),
			...all(body, interactive)
				.filter(({ parent }) => nearest(parent, interactive))
				.map(({ name }) => `has <${name}> inside a control`)
		]);
		expect(wrong).toEqual([]);
	});

	it('use each id once', () => {
		const wrong = complaints(site.pages, (page) =>
			idsOf(page)
				.filter((id, i, ids) => id === '' || ids.indexOf(id) !== i)
				.map((id) => `has two of id="${id}"`)
		);
		expect(wrong).toEqual([]);
	});

	it('have links, targets and references that lead somewhere', () => {
		expect(complaints(site.pages, (page) => brokenLinks(page, site))).toEqual([]);
	});

	it('open pages of elsewhere only by a link, and without telling where from', () => {
		const wrong = complaints(site.pages, (page) =>
			addressesIn(page).flatMap(({ address, element }) => {
				const { origin, protocol } = new URL(address, 'http://site.invalid');
				if (origin === 'http://site.invalid') return [];
				const isLink = element.name === 'a' && protocol === 'https:';
				const opens =
					get(element, 'target') === '_blank' && !get(element, 'rel').includes('noopener');
				return isLink && !opens ? [] : [`has <${element.name}> for ${address}`];
			})
		);
		expect(wrong).toEqual([]);
	});
});

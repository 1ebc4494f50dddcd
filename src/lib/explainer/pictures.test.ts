import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Locale, localeCodes } from '#lib/locale/locales.ts';
import { translatorFor } from '#lib/locale/translator.svelte.ts';
import { readLibrary } from '#lib/server/library.ts';
import type { Explainer } from './explainer.ts';
import Figures from './Figures.svelte';
import { type LocalExplainer, localizeExplainer } from './localized.ts';
import Timeline from './Timeline.svelte';
import Views from './Views.svelte';

const page: { locale: Locale } = vi.hoisted(() => ({ locale: 'en' }));
// A page's layout gives the translator to all below it; here there is no layout.
vi.mock(import('#lib/locale/translator.svelte.ts'), async (original) => ({
	...(await original()),
	getTranslator: () => translatorFor(page.locale)
}));

let explainers: Explainer[];
beforeAll(async () => {
	({ explainers } = await readLibrary('content'));
});

const cases = localeCodes.map((locale) => ({ locale }));

/** Every explainer's picture in one language, as HTML. */
function pictures(picture: Component<{ explainer: LocalExplainer }>, locale: Locale) {
	page.locale = locale;
	return explainers.map((whole) => {
		const explainer = localizeExplainer(whole, locale);
		return { explainer, html: render(picture, { props: { explainer } }).body };
	});
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Ids of the rows of the ledger that a piece of HTML links to. */
const cited = (html: string) => [...html.matchAll(/\/claims\/#(F\w+)"/g)].map(([, id = '']) => id);

describe.each(cases)('the pictures in words, $locale', ({ locale }) => {
	it('have an entry for every row of the timeline, with its ground', () => {
		for (const { explainer, html } of pictures(Timeline, locale)) {
			const entries = html.split(/<div class="/).slice(1);
			expect(entries).toHaveLength(explainer.timeline.length);
			for (const { statement, facts, background } of explainer.timeline) {
				const entry = entries.find((one) => one.includes(escaped(statement))) ?? '';
				expect(entry.includes('#background'), statement).toBe(background.length > 0);
				expect(cited(entry).every((id) => facts.includes(id))).toBe(true);
				expect(cited(entry).length > 0, statement).toBe(facts.length > 0);
			}
		}
	});

	it('have a block for every figure, with its speaker', () => {
		for (const { explainer, html } of pictures(Figures, locale)) {
			const blocks = html.split('<li').slice(1);
			expect(blocks).toHaveLength(explainer.figures.length);
			for (const [i, { value, unit, window, without, facts }] of explainer.figures.entries()) {
				for (const text of [value, unit, window, without])
					expect(blocks[i]).toContain(escaped(text));
				expect(cited(blocks[i] ?? '')).toEqual(facts);
			}
		}
	});

	it('have a cell for every view, which says whose it is or that there is none', () => {
		for (const { explainer, html } of pictures(Views, locale)) {
			const cells = html.match(/<td[^]*?<\/td>/g) ?? [];
			const aspects = ['holds', 'ground', 'expects', 'proposes'] as const;
			const views = aspects.flatMap((aspect) => explainer.views.views.map((view) => view[aspect]));
			expect(cells).toHaveLength(views.length);
			for (const [i, view] of views.entries()) {
				const cell = cells[i] ?? '';
				expect(cell).toContain(view ? escaped(view.text) : '#unstated');
				expect(cell.includes('#analysis')).toBe(view !== undefined);
				expect(cited(cell).every((id) => view?.facts.includes(id))).toBe(true);
			}
		}
	});
});

import { describe, expect, it } from 'vitest';
import { sectionPages } from './site.ts';
import { all, type Element, get, hasClass, inside, textOf } from './tree.ts';

/** Pages with the diagram of relations. */
const drawn = sectionPages.flatMap((page) =>
	all(page.body, (element) => hasClass(element, 'relations')).map((figure) => ({
		path: page.path,
		figure
	}))
);

const named = (root: Element, name: string) => all(root, (element) => element.name === name);
const ends = (element: Element) => get(element, 'data-of');

describe('the diagram of relations', () => {
	it('is there', () => {
		expect(drawn.length).toBeGreaterThan(0);
	});

	it.each(drawn)('of $path says the same in its list, under the same numbers', ({ figure }) => {
		const edges = named(figure, 'g').filter((element) => element.attributes.has('data-of'));
		const items = named(figure, 'li').filter((element) => element.attributes.has('data-of'));
		expect(edges.map(ends)).toEqual(items.map(ends));
		const numbers = edges.map((edge) => textOf(named(edge, 'text')[0]!));
		expect(numbers).toEqual(items.map((_, i) => `${i + 1}`));
	});

	it.each(drawn)('of $path has a choice for everybody in it', ({ figure }) => {
		const choices = named(figure, 'input').map((input) => get(input, 'value'));
		const actors = [...inside(figure)].flatMap((element) => ends(element).split(' '));
		expect(new Set(choices)).toEqual(new Set(['', ...actors.filter(Boolean)]));
	});

	it.each(drawn)('of $path links every relation to the ledger', ({ figure }) => {
		const items = named(figure, 'li').filter((element) => element.attributes.has('data-of'));
		const links = items.map((item) => named(item, 'a').map((link) => get(link, 'href')));
		expect(links.flat().every((href) => /\/claims\/#F\w+$/.test(href))).toBe(true);
		expect(links.filter((list) => list.length === 0)).toEqual([]);
	});
});

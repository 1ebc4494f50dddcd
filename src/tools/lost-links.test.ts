import { describe, expect, it } from 'vitest';
import { lostLinks } from './lost-links.js';

const site: [path: string, html: string][] = [
	['/en/', '<a href="floods/">Floods</a> <link href="../icon.svg">'],
	['/en/floods/', '<h2 id="rain">Rain</h2> <a href="#rain">Up</a> <a href="../#">Home</a>']
];
const there = new Set(['/en/', '/en/floods/', '/icon.svg', '/marks.svg']);

/** What is lost when the second page also has this. */
const lostWith = (html: string) =>
	lostLinks(
		site.map(([path, own], i): [string, string] => [path, i === 1 ? own + html : own]),
		(path) => there.has(path)
	);

describe('a lost link', () => {
	it('is none of a site whose links all lead somewhere', () => {
		expect(lostWith('')).toEqual([]);
	});

	it.each([
		['a page that is not there', '<a href="../heat/">', '/en/heat/'],
		['a picture that is not there', '<img alt="" src="map.png">', '/en/floods/map.png'],
		['a page without its closing slash', '<a href="../floods">', '/en/floods'],
		['a page above the site', '<a href="../../../ur/">', '/ur/'],
		['an id that its own page has not', '<a href="#wind">', '/en/floods/#wind'],
		['an id that another page has not', '<a href="../#wind">', '/en/#wind']
	])('leads to %s', (_, link, address) => {
		expect(lostWith(link)).toEqual([`/en/floods/ leads to ${address}`]);
	});

	it.each([
		['another site', '<a href="https://example.org/x#y">'],
		['a mailbox', '<a href="mailto:class@example.org">'],
		['the top of a page', '<a href="#top">'],
		['a shape of a drawing, which is no page', '<use href="../../marks.svg#claimed"/>'],
		['an id in another script', '<b id="بارش"></b><a href="#%D8%A8%D8%A7%D8%B1%D8%B4">']
	])('does not lead to %s', (_, link) => {
		expect(lostWith(link)).toEqual([]);
	});

	it('is named once for a page that has it twice', () => {
		expect(lostWith('<a href="../heat/">One</a><a href="../heat/">Two</a>')).toHaveLength(1);
	});
});

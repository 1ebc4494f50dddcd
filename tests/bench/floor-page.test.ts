import { describe, expect, it } from 'vitest';
import { escapeHtml, floorPage } from './floor-page.ts';

const page = (body: string, head = '') =>
	`<!doctype html><html lang="ur" dir="rtl" data-root="."><head><title>A &amp; B</title>${head}<style>p{color:red}</style><script>run()</script></head><body class="x">${body}</body></html>`;

describe('a page by hand', () => {
	it('keeps words, headings, links and lists, and nothing of how they look', () => {
		const floor = floorPage(
			page(
				'<main class="y"><h1 id="top">Title</h1><p data-x="1">One <a class="z" href="../b/">two</a></p></main>'
			)
		);
		expect(floor).toContain('<main><h1>Title</h1><p>One <a href="../b/">two</a></p></main>');
		expect(floor).not.toMatch(/class|data-|color:red|run\(\)/);
	});

	it('is in the language and direction of the page, under its title', () => {
		expect(floorPage(page('x'))).toMatch(/<html lang="ur" dir="rtl">.*<title>A &amp; B<\/title>/);
	});

	it('escapes what the page had escaped', () => {
		const body = '<p>1 &lt; 2 &amp; <a href="?a&amp;b">c</a></p>';
		expect(floorPage(page(body))).toContain('<p>1 &lt; 2 &amp; <a href="?a&amp;b">c</a></p>');
		expect(escapeHtml('<"&>')).toBe('&lt;&quot;&amp;>');
	});

	it('leaves out pictures, scripts and what holds no words', () => {
		const floor = floorPage(
			page('<div><svg><text>north</text></svg></div><script>go()</script>ok')
		);
		expect(floor).not.toMatch(/svg|north|go\(\)|<div>/);
		expect(floor).toContain('ok');
	});

	it('keeps popovers with what opens them', () => {
		const body =
			'<button type="button" popovertarget="n"></button><span popover="" id="n">why</span>';
		expect(floorPage(page(body))).toContain(
			'<button popovertarget="n"></button><span popover id="n">why</span>'
		);
	});

	it('asks for the same Urdu font in the same way', () => {
		const preload =
			'<link rel="preload" as="font" type="font/woff2" href="../f.woff2" crossorigin>';
		const floor = floorPage(page('x', preload));
		expect(floor).toContain(preload);
		expect(floor).toContain('src:url(../f.woff2);font-display:optional');
	});
});

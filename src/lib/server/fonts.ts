import { readdir } from 'node:fs/promises';

const folder = 'static/fonts';

let names: Promise<string[]> | undefined;

/** The Urdu font files there are: `<group>.<hash>.woff2`, cut by `src/tools/font` for the pages of one group. */
const fontFiles = () => (names ??= readdir(folder).catch(() => []));

/** Pages beside the explainers; and every page as long as there is only one explainer, so that readers fetch one font. */
export const siteGroup = 'site';

/**
 * Address, from the site's root, of the font of a page: its explainer's, or else the site's. Undefined until the first
 * build has cut one.
 */
export async function fontOf(explainer: string | undefined): Promise<string | undefined> {
	const files = await fontFiles();
	const named = (group: string) => files.find((name) => name.startsWith(`${group}.`));
	const file = (explainer && named(explainer)) ?? named(siteGroup);
	return file && `fonts/${file}`;
}

/** Name of the font with which anything can be typed; no group of pages can have it. */
export const alphabet = 'alphabet';

/**
 * Style that sets what people type, `class="typed"`, in the whole alphabet: a font cut to a page's own words would draw
 * other words with wrong forms. Fetched when the first such text is drawn. Empty until a build has made the font.
 */
export async function typedHead(root: string): Promise<string> {
	const file = (await fontFiles()).find((name) => name.startsWith(`${alphabet}.`));
	if (!file) return '';
	const face = `font-family:Typed;src:url(${root}/fonts/${file}) format("woff2");font-display:swap`;
	return `<style>@font-face{${face}}html .typed{font-family:Typed,"Naskh fitted",var(--serif)}</style>`;
}

/** Naskh that devices have, by full name or PostScript's: Android's and Linux's, Apple's, Windows'. */
const naskh = [
	'Noto Naskh Arabic',
	'NotoNaskhArabic-Regular',
	'Noto Naskh Arabic UI',
	'GeezaPro',
	'Tahoma'
];

/**
 * Head of an Urdu page: its font, preloaded, under two names. `Nastaliq` is optional: in time for the first paint
 * or not at all, so that nothing jumps. `Nastaliq late` is the same file, which the boot script gives to blocks
 * that are not on screen. The fallback is fitted to its width. Of one weight, it ranks small headings by their size.
 */
export function fontHead(root: string, file: string): string {
	const url = `${root}/${file}`;
	const face = (family: string, display: string) =>
		`@font-face{font-family:${family};src:url(${url}) format("woff2");font-display:${display}}`;
	const local = naskh.map((name) => `local("${name}")`).join();
	return [
		`<link rel="preload" as="font" type="font/woff2" href="${url}" crossorigin>`,
		'<style>',
		face('Nastaliq', 'optional'),
		face('"Nastaliq late"', 'swap'),
		`@font-face{font-family:"Naskh fitted";src:${local};size-adjust:96%}`,
		'h3{font-size:1.12em;line-height:2.5}',
		'</style>'
	].join('');
}

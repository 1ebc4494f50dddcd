import { readdir } from 'node:fs/promises';

const folder = 'static/fonts';

let names: Promise<string[]> | undefined;

/** The Urdu font files there are: `<group>.<hash>.woff2`, cut by `src/tools/font` for the pages of one group. */
const fontFiles = () => (names ??= readdir(folder).catch(() => []));

/** The group of pages whose font a page uses: its explainer's, or `site` for the pages beside the explainers. */
export const fontGroup = (explainer: string | undefined) => explainer ?? 'site';

/** Address of a group's font from the site's root; undefined until the first build has cut one. */
export async function fontOf(group: string): Promise<string | undefined> {
	const file = (await fontFiles()).find((name) => name.startsWith(`${group}.`));
	return file && `fonts/${file}`;
}

/**
 * Head of an Urdu page: its font, preloaded, under two names. `Nastaliq` is optional: in time for the first paint
 * or not at all, so that nothing jumps. `Nastaliq late` is the same file, which the boot script gives to blocks
 * that are not on screen. The fallback is fitted to its width.
 */
export function fontHead(root: string, file: string): string {
	const url = `${root}/${file}`;
	const face = (family: string, display: string) =>
		`@font-face{font-family:${family};src:url(${url}) format("woff2");font-display:${display}}`;
	const naskh = ['Noto Naskh Arabic', 'NotoNaskhArabic-Regular', 'Noto Naskh Arabic UI'];
	const local = naskh.map((name) => `local("${name}")`).join();
	return [
		`<link rel="preload" as="font" type="font/woff2" href="${url}" crossorigin>`,
		'<style>',
		face('Nastaliq', 'optional'),
		face('"Nastaliq late"', 'swap'),
		`@font-face{font-family:"Naskh fitted";src:${local};size-adjust:96%}`,
		'</style>'
	].join('');
}

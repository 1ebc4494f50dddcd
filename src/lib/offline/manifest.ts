import { type Locale, locales } from '#lib/locale/locales.ts';

/** A picture of the site, for the browser's question whether to install it. */
export interface Screenshot {
	/** Address from the site's root. */
	src: string;
	/** `1280x800` */
	sizes: string;
	form_factor: 'wide' | 'narrow';
}

/** A page that the icon's menu leads to. */
export interface Shortcut {
	name: string;
	/** Address from the language's start page. */
	url: string;
}

/** What a manifest says in words and pictures. */
export interface Content {
	name: string;
	description: string;
	screenshots: Screenshot[];
	shortcuts: Shortcut[];
}

const icons = [
	{ src: '192.png', sizes: '192x192', purpose: 'any' },
	{ src: '512.png', sizes: '512x512', purpose: 'any' },
	{ src: 'maskable.png', sizes: '512x512', purpose: 'maskable' },
	{ src: 'monochrome.png', sizes: '512x512', purpose: 'monochrome' }
] as const;

/**
 * The manifest of a language, which stands in that language's folder. Its addresses are relative, so it works wherever
 * the site stands. Only the id is read from the host's root, and so it takes the path of the site's root, `/repo/`. It is
 * the same in all languages, which are one app, and stays as it is: an app of another id is another app.
 */
export function appManifest(locale: Locale, root: string, content: Content): object {
	const { name, description, screenshots, shortcuts } = content;
	const png = 'image/png';
	return {
		name,
		short_name: name,
		description,
		lang: locale,
		dir: locales[locale].dir,
		id: `${root}?app`,
		start_url: `../?app=${locale}/`,
		scope: '../',
		display: 'standalone',
		background_color: '#f5f4f0',
		theme_color: '#f5f4f0',
		categories: ['education', 'news'],
		icons: icons.map((icon) => ({ ...icon, src: `../icons/${icon.src}`, type: png })),
		screenshots: screenshots.map((shot) => ({ ...shot, src: `../${shot.src}`, type: png })),
		shortcuts: shortcuts.map((shortcut) => ({ ...shortcut, url: `./${shortcut.url}` }))
	};
}

import type { Handle } from '@sveltejs/kit';
import { basename } from 'node:path';
import head from './head.js?raw';
import { fontHead, fontOf, typedHead } from '#lib/server/fonts.ts';
import { island, sharedBy } from '#lib/server/islands.ts';
import { policyFor } from '#lib/server/policy.ts';
import { isLocale, locales } from '#lib/locale/locales.ts';
import { withWholeAbbreviations } from '#lib/locale/spelled.ts';

/** The head script without its comments, as short as it can be said. */
const headScript = head.replace(/^\s*\/\/.*$/gm, '').replace(/\s*\n\s*/g, '');

/**
 * A page without what only SvelteKit's client would read: marks for hydration, and links to the styles that already
 * stand in it. Islands are mounted anew and need none of it.
 */
function withoutClient(html: string): string {
	if (html.includes('data-sveltekit-hydrate')) return html;
	return inOneStyle(html.replace(/<!--.*?-->|<link [^>]*rel="stylesheet" disabled[^>]*>\s*/g, ''));
}

/**
 * A page with its styles in one element: each has a hash of its own in the policy, which no compression shortens, on
 * every page that a device saves.
 */
function inOneStyle(html: string): string {
	const rules: string[] = [];
	const plain = html.replace(/<style[^>]*>([^]*?)<\/style>\s*/g, (_, of: string) => {
		rules.push(of);
		return '';
	});
	return plain.replace('</head>', () => `<style>${rules.join('')}</style></head>`);
}

/** Hosts answer any lost address with the one file `404.html`, so nothing in it may be relative to where it is. */
const fromSiteRoot = (html: string) =>
	html.replace(
		/(href|src|data-root)="\.(?:\/([^"]*))?"/g,
		(_, name: string, path = '') => `${name}="${process.env.BASE_PATH ?? ''}/${path}"`
	);

/** Routes on which people type names and titles. */
const typing = /\/(assign|do|gradebook)$/;

/** Fills the places that `app.html` leaves for what only the page's address tells. */
export const handle: Handle = async ({ event, resolve }) => {
	const { locale: code = '', explainer } = event.params as { locale?: string; explainer?: string };
	const locale = isLocale(code) ? code : 'en';
	// Stands in for any page, so it speaks every language.
	const isLost = event.route.id === '/404.html';
	const font = isLost || locales[locale].dir === 'rtl' ? await fontOf(explainer) : undefined;
	// Stands beside it. While developing nothing is saved: every page would be an old one.
	const offline = import.meta.env.DEV ? '' : basename(await island('offline'));

	return resolve(event, {
		async transformPageChunk({ html }) {
			const root = isLost
				? (process.env.BASE_PATH ?? '')
				: (html.match(/data-root="([^"]*)"/)?.[1] ?? '.');
			const typed = typing.test(event.route.id ?? '') ? await typedHead(root) : '';
			// A page's island is loaded in the boot script's stead, and does what it does.
			const boot = await island(html.match(/data-island="([^"]*)"/)?.[1] ?? 'boot');
			const shared = (await sharedBy(boot)).map(
				(file) => `<link rel="modulepreload" href="${root}/${file}">`
			);
			const slots: Record<string, string> = {
				lang: locale,
				dir: locales[locale].dir,
				head: headScript,
				font: font ? fontHead(root, font) + typed : '',
				boot,
				shared: shared.join(''),
				offline
			};
			const filled = html
				.replace(
					/%(lang|dir|head|font|boot|shared|offline)%/g,
					(_, slot: string) => slots[slot] ?? ''
				)
				.replace(
					/<script>\s+([^]*?)\s+<\/script>/,
					(_, code: string) => `<script>${code}</script>`
				);
			const clean = import.meta.env.DEV ? filled : withoutClient(filled);
			const page = withWholeAbbreviations(isLost ? fromSiteRoot(clean) : clean);
			const policy = `<meta http-equiv="content-security-policy" content="${policyFor(page)}" />`;
			return page.replace('%policy%', () => (import.meta.env.DEV ? '' : policy));
		}
	});
};

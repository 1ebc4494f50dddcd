import type { Handle } from '@sveltejs/kit';
import { basename } from 'node:path';
import head from './head.js?raw';
import { leaveOutDataFiles } from '#lib/server/data-files.ts';
import { finish } from '#lib/server/finish.ts';
import { fontHead, fontOf, typedHead } from '#lib/server/fonts.ts';
import { island, sharedBy } from '#lib/server/islands.ts';
import { isLocale, locales } from '#lib/locale/locales.ts';

/** The head script without its comments, as short as it can be said. */
const headScript = head
	.replace(/^\s*\/\/.*$/gm, '')
	.replace(/\s*([\n{},])\s*/g, (_, sign: string) => sign.trim());

/** Hosts answer any lost address with the one file `404.html`, so nothing in it may be relative to where it is. */
const fromSiteRoot = (html: string) =>
	html.replace(
		/(href|src|data-root)="\.(?:\/([^"]*))?"/g,
		(_, name: string, path = '') => `${name}="${process.env.BASE_PATH ?? ''}/${path}"`
	);

/** Routes on which people type names and titles. */
const typing = /\/(assign|do|gradebook)$/;

/** A head with its places filled, and its script without the lines around it. */
const fill = (head: string, slots: Readonly<Record<string, string>>) =>
	head
		.replace(/%(lang|dir|head|font|boot|shared|offline)%/g, (_, slot: string) => slots[slot] ?? '')
		.replace(/<script>\s+([^]*?)\s+<\/script>/, (_, code: string) => `<script>${code}</script>`);

/** Fills the places that `app.html` leaves in the head for what only the page's address tells. */
export const handle: Handle = async ({ event, resolve }) => {
	const { locale: code = '', explainer } = event.params as { locale?: string; explainer?: string };
	const locale = isLocale(code) ? code : 'en';
	// Stands in for any page, so it speaks every language.
	const isLost = event.route.id === '/404.html';
	const font = isLost || locales[locale].dir === 'rtl' ? await fontOf(explainer) : undefined;
	// Stands beside it. While developing nothing is saved: every page would be an old one.
	const offline = import.meta.env.DEV ? '' : `./${basename(await island('offline'))}`;

	const response = await resolve(event, {
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
			const slots = {
				lang: locale,
				dir: locales[locale].dir,
				head: headScript,
				font: font ? fontHead(root, font) + typed : '',
				boot,
				shared: shared.join(''),
				offline
			};
			const end = html.indexOf('</head>');
			const [head, body] = [fill(html.slice(0, end), slots), html.slice(end)];
			if (import.meta.env.DEV) return head.replace('%policy%', '') + body;
			return finish(head, body, isLost ? fromSiteRoot : undefined);
		}
	});
	leaveOutDataFiles();
	return response;
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Site } from './site.ts';
import { all, type Element, get, inside } from './tree.ts';

/** Attributes that hold an address. */
const addresses = ['href', 'src', 'xlink:href', 'action', 'formaction', 'poster', 'data'];

/** Attributes that hold the id of something on the same page, or several. */
const references = [
	'popovertarget',
	'commandfor',
	'aria-labelledby',
	'aria-describedby',
	'aria-details',
	'aria-controls',
	'aria-owns',
	'for',
	'list',
	'headers'
];

/** A stand-in for wherever the site will be. */
const host = 'http://site.invalid';

/** What is only a statement about an address and fetches nothing. */
const saysOnly = ({ name, attributes }: Element): boolean =>
	name === 'link' && /^(canonical|alternate)$/.test(attributes.get('rel') ?? '');

/** Ids of a page, in order. */
export const idsOf = ({ root }: Page): string[] =>
	all(root, (element) => element.attributes.has('id')).map((element) => get(element, 'id'));

const known = new WeakMap<Page, Set<string>>();

/** Ids of a drawing whose shapes pages use. */
const idsOfDrawing = (file: string) =>
	new Set([...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));

/** The same as a set, made once a page. */
function idSet(page: Page): Set<string> {
	const ids = known.get(page) ?? new Set(idsOf(page));
	known.set(page, ids);
	return ids;
}

/** Addresses that a page leads to or fetches, with the element that does; statements about addresses left out. */
export function addressesIn(page: Page): { address: string; element: Element }[] {
	return [...inside(page.root)]
		.filter((element) => !saysOnly(element))
		.flatMap((element) =>
			addresses
				.filter((name) => element.attributes.has(name))
				.map((name) => ({ address: get(element, name), element }))
		);
}

/** Addresses of this site, whole and without the base: `/en/about/#device`. */
export function localAddresses(page: Page, base = ''): URL[] {
	return addressesIn(page)
		.map(({ address }) => new URL(address, `${host}${base}${page.path}`))
		.filter(({ origin }) => origin === host);
}

/**
 * Where a page's links lead nowhere: to a file that is not there, to an id that no page has, out of the base.
 * A folder must be written with its slash, or a host would have to send the reader on.
 */
export function brokenLinks(page: Page, site: Site, base = ''): string[] {
	const own = idSet(page);
	const problems = localAddresses(page, base).flatMap(({ pathname, hash }) => {
		const decoded = decodeURIComponent(pathname);
		if (!decoded.startsWith(`${base}/`)) return [`leaves the site: ${pathname}`];
		const path = decoded.slice(base.length);
		const target = site.pages.find((other) => other.path === path);
		if (!target && !site.files.has(path)) return [`leads nowhere: ${path}`];
		const id = decodeURIComponent(hash.slice(1));
		if (!id) return [];
		const ids = target ? idSet(target) : idsOfDrawing(join(site.dir, path));
		return ids.has(id) ? [] : [`leads to no id: ${path}${hash}`];
	});
	const dangling = [...inside(page.root)].flatMap((element) =>
		references.flatMap((name) =>
			get(element, name)
				.split(/\s+/)
				.filter((id) => id && !own.has(id))
				.map((id) => `<${element.name} ${name}="${id}"> names nothing`)
		)
	);
	return [...problems, ...dangling];
}

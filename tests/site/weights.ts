import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Page, site } from './site.ts';
import { all, type Element, get } from './tree.ts';

export const KB = 1024;

/** Bytes of files as they travel, each packed by itself. */
export function packed(...files: (Buffer | string)[]): number {
	const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
	return files.reduce((sum, file) => sum + brotliCompressSync(file, { params }).length, 0);
}

export const inKB = (bytes: number) => `${(bytes / KB).toFixed(2)} KB`;

/** The complaint about what weighs more than it may. */
export const over = (what: string, bytes: number, limit: number) =>
	bytes <= limit ? [] : [`${what}: ${inKB(bytes)} of ${inKB(limit)}`];

/** From the site's root, what a page names by an address. */
export const pathOf = (page: Page, address: string) =>
	new URL(address, `http://site.invalid${page.path}`).pathname;

/** The file that a page names by an address. */
export const fileOf = (page: Page, address: string) =>
	readFileSync(join(site.dir, pathOf(page, address)));

/** A page's scripts that are files of their own. */
export const scriptsIn = ({ root }: Page): Element[] =>
	all(root, ({ name, attributes }) => name === 'raw' && attributes.has('src'));

/** Files of the scripts that a page begins with: its own, and what these share with those of other pages. */
export function scriptsOf(page: Page): Buffer[] {
	const shared = all(page.root, (one) => get(one, 'rel') === 'modulepreload');
	const addresses = [
		...scriptsIn(page).map((one) => get(one, 'src')),
		...shared.map((one) => get(one, 'href'))
	];
	return addresses.map((address) => fileOf(page, address));
}

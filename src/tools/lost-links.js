/** A stand-in for wherever the site will be. */
const host = 'http://site.invalid';

/** Attributes that hold an address or an id. Nothing else in a page is written like this: text has no straight quotes. */
const attribute = /\s(href|src|id)="([^"]*)"/g;

/**
 * What a page leads to or fetches, each once, and the ids that it has.
 * @param {string} html
 */
function linksOf(html) {
	/** @type {Set<string>} */
	const addresses = new Set();
	/** @type {Set<string>} */
	const ids = new Set();
	for (const [, name, value = ''] of html.matchAll(attribute))
		(name === 'id' ? ids : addresses).add(value);
	return { addresses, ids };
}

/**
 * An address of this site as a path and an id, whole; undefined for any other. `URL` takes longer than all the rest of a
 * page, and most addresses differ by their ids alone.
 * @param {string} page the path that the address is seen from
 */
function resolver(page) {
	/** @type {Map<string, string | undefined>} */
	const known = new Map();
	/** @param {string} to */
	const pathOf = (to) => {
		const { origin, pathname } = new URL(to.replaceAll('&amp;', '&'), host + page);
		return origin === host ? decodeURIComponent(pathname) : undefined;
	};
	/** @param {string} address @returns {{ path: string, id: string } | undefined} */
	return (address) => {
		const [to = '', id = ''] = address.split('#');
		if (!known.has(to)) known.set(to, to === '' ? page : pathOf(to));
		const path = known.get(to);
		return path === undefined ? undefined : { path, id: decodeURIComponent(id) };
	};
}

/**
 * Links of drawn pages that lead nowhere: to an address that is not there, or to an id that its page has not. Does what
 * SvelteKit does when it crawls, in a seventh of the time.
 * @param {Iterable<[path: string, html: string]>} pages each is looked at once and let go
 * @param {(path: string) => boolean} isThere whether there is a page or a file under a path
 * @returns {string[]} a line each
 */
export function lostLinks(pages, isThere) {
	/** Ids of each page in one text: as sets they would fill the memory. @type {Map<string, string>} */
	const had = new Map();
	/** The ids of other pages that links lead to, by page, with the first page to lead there. @type {Map<string, Map<string, string>>} */
	const wanted = new Map();
	/** @type {string[]} */
	const lost = [];
	for (const [page, html] of pages) {
		const { addresses, ids } = linksOf(html);
		had.set(page, [...ids].join(' '));
		const resolve = resolver(page);
		for (const address of addresses) {
			const { path, id } = resolve(address) ?? { path: page, id: '' };
			if (path !== page && !isThere(path)) lost.push(`${page} leads to ${path}`);
			else if (id === '' || id === 'top') continue;
			else if (path !== page)
				wanted.set(path, (wanted.get(path) ?? new Map([[id, page]])).set(id, page));
			else if (!ids.has(id)) lost.push(`${page} leads to ${path}#${id}`);
		}
	}
	for (const [path, ids] of wanted) {
		const there = had.has(path) && new Set(had.get(path)?.split(' '));
		for (const [id, page] of ids)
			if (there && !there.has(id)) lost.push(`${page} leads to ${path}#${id}`);
	}
	return lost;
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** @typedef {import('@sveltejs/kit').Adapter} Adapter */

/**
 * Files that no page opens. Styles stand in the pages themselves, and SvelteKit's client belongs to no prerendered page:
 * of `_app` only the islands are ever asked for. Pictures of `icons/` are the system's, not a page's. What begins with an
 * underscore or a full stop, such as `_redirects`, speaks to the host, which answers with 404 when asked for it.
 */
const unread = [
	/^\/_app\/(?!immutable\/islands\/)/,
	/^\/_(?!app\/)|\/\./,
	/^\/(robots\.txt|sitemap\.xml|service-worker\.js)$/,
	/^\/screenshots\//,
	/\.(png|map|txt|br|gz)$/
];

/** Whether opening any page offline takes a file; `groups.ts` says what not every device needs. @param {string} path from the site's root */
export const isSaved = (path) => !unread.some((name) => name.test(path));

/** Address of a built file, from the site's root. @param {string} file from the site's folder */
const addressOf = (file) => `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/');

/** What stands for the list in the worker. It stays there, so that the list of a site that was changed can be written anew. */
const place = /%saved%[^'"`]*/;

/**
 * Writes into the worker of a built site what there is to save: every address, and the sum of what is in the file. What
 * the worker is sent it compares, and neither a page of another version nor the sign-in page of a network is saved.
 * @param {string} folder
 */
export function listSaved(folder) {
	const worker = join(folder, 'service-worker.js');
	const script = readFileSync(worker, 'utf8');
	if (!place.test(script)) throw new Error(`${worker} has no place for what is to be saved`);
	const found = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name))
		.map((file) => ({ file, path: addressOf(relative(folder, file)) }))
		.filter(({ path }) => isSaved(path))
		// The same on every machine.
		.sort((a, b) => (a.path < b.path ? -1 : 1));
	const list = found.map(({ file, path }) => ` ${path} ${sumOf(readFileSync(file))}`);
	writeFileSync(
		worker,
		script.replace(place, () => `%saved%${list.join('')}`)
	);
}

/** The sum of a file's bytes, as `offline/sum.ts` makes it of an answer's. @param {Buffer} bytes */
const sumOf = (bytes) => createHash('sha256').update(bytes).digest().readUInt32BE().toString(36);

/**
 * An adapter that lists in the worker what it has written.
 * @param {Adapter} adapter
 * @param {string} folder where it writes the site
 * @returns {Adapter}
 */
export const withSavedListed = ({ name, adapt }, folder) => ({
	name,
	async adapt(builder) {
		await adapt(builder);
		listSaved(folder);
	}
});

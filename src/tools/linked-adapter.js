import { cpSync, existsSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lostLinks } from './lost-links.js';

/**
 * @typedef {import('@sveltejs/kit').Adapter} Adapter
 * @typedef {import('@sveltejs/kit').Builder} Builder
 */

/** Most lost links that are listed: one in a menu is on every page. */
const most = 20;

/**
 * An adapter that looks for lost links first, and moves what was drawn to its place, where copying took a twelfth of a
 * large build.
 * @param {Adapter} adapter
 * @returns {Adapter}
 */
export function withLinksProven({ name, adapt }) {
	return {
		name,
		adapt(builder) {
			const drawn = `${builder.config.kit.outDir}/output/prerendered`;
			refuseLostLinks(builder, `${drawn}/pages`);
			const writePrerendered = (/** @type {string} */ to) => {
				for (const kind of readdirSync(drawn)) move(join(drawn, kind), to);
				return [];
			};
			return adapt({ ...builder, writePrerendered });
		}
	};
}

/**
 * Throws when a page links to nothing.
 * @param {Builder} builder
 * @param {string} drawn folder of its pages
 */
function refuseLostLinks({ prerendered: { pages, assets }, getClientDirectory, config }, drawn) {
	const { base } = config.kit.paths;
	const files = getClientDirectory();
	const isFile = (/** @type {string} */ path) =>
		path.startsWith(`${base}/`) && existsSync(join(files, path.slice(base.length)));
	/** @returns {Generator<[string, string]>} */
	function* texts() {
		for (const [path, { file }] of pages) yield [path, readFileSync(join(drawn, file), 'utf8')];
	}
	const lost = lostLinks(texts(), (path) => pages.has(path) || assets.has(path) || isFile(path));
	if (lost.length === 0) return;
	const more = lost.length > most ? `\n  and ${lost.length - most} more` : '';
	throw new Error(`links lead nowhere:\n  ${lost.slice(0, most).join('\n  ')}${more}`);
}

/**
 * Moves a file or a folder; what is in a folder joins what is there.
 * @param {string} from
 * @param {string} to
 */
export function move(from, to) {
	if (existsSync(to) && statSync(from).isDirectory()) {
		for (const name of readdirSync(from)) move(join(from, name), join(to, name));
		return;
	}
	try {
		renameSync(from, to);
	} catch (error) {
		// On another disk, it can only be copied.
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EXDEV') throw error;
		cpSync(from, to, { recursive: true });
	}
}

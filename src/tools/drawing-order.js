import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Addresses to draw first, one explainer after the other, so that the one being drawn is the only one in memory. In
 * SvelteKit's own order, route by route, each would be read eight times. The thread that finds out what there is leaves
 * them (`src/lib/server/hand-on.ts`); the thread that draws has this configuration read anew. Before that, there are none.
 * @param {string} out SvelteKit's folder
 * @returns {`/${string}`[]}
 */
export function drawnFirst(out) {
	const list = join(out, 'handed-on', 'list.json');
	if (!existsSync(list)) return [];
	const { build, pages } = JSON.parse(readFileSync(list, 'utf8'));
	return build === process.env.FAHM_VERSION ? pages : [];
}

import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { drawnFirst } from './src/tools/drawing-order.js';
import { withLinksProven } from './src/tools/linked-adapter.js';
import { withSavedListed } from './src/tools/saved-list.js';
import { tightStyles } from './src/tools/tight-styles.js';
import { versionOfThisBuild } from './src/tools/version.js';

/** Folder of a build beside the site's own, with all that it makes: tests build other content in one. Inside the project. */
const out = process.env.OUT;
const site = out ? `${out}/site` : 'build';

const version = versionOfThisBuild(process.env.CONTENT ?? 'content');

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: [vitePreprocess(), tightStyles],
	compilerOptions: {
		// Scoped classes as short as they can be: they stand in every page, many times.
		cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 4)}`
	},
	vitePlugin: {
		// Runes everywhere in this project; packages say for themselves.
		dynamicCompileOptions: ({ filename }) =>
			filename.includes('/node_modules/') ? undefined : { runes: true }
	},
	kit: {
		outDir: out,
		adapter: withSavedListed(
			withLinksProven(
				adapter({
					pages: site,
					strict: true,
					// `src/tools/build.ts` does it, a few files at a time and none that is taken away again.
					precompress: false,
					fallback: undefined
				})
			),
			site
		),
		// Relative links: the same build works at a root, under a sub-path and from a school's file server.
		paths: { base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''), relative: true },
		// A page is one request: whatever CSS it needs stands in it.
		inlineStyleThreshold: 64 * 1024,
		// A script of ours registers it: pages without SvelteKit's client would never.
		serviceWorker: { register: false },
		version: { name: version },
		// One page after the other: while a page is drawn, SvelteKit has relative paths for everybody, and answers what is
		// asked for in that moment with 404. It was seen to, at a hundred explainers. Drawing keeps one core busy anyway.
		prerender: {
			concurrency: 1,
			entries: ['*', ...drawnFirst(out ?? '.svelte-kit')],
			// Every route names its pages, and the adapter looks for lost links in what is written.
			crawl: false,
			handleHttpError: 'fail',
			// A site's explainers may all be without questions, or ask for no places on maps.
			handleUnseenRoutes: ({ routes, message }) => {
				if (!routes.every((route) => /\/quiz|\/maps/.test(route))) throw new Error(message);
			}
		}
	}
};

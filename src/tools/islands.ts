import { svelte } from '@sveltejs/vite-plugin-svelte';
import { basename } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import svelteConfig from '../../svelte.config.js';

/**
 * In the stead of Vite's helper, a kilobyte that fetches the chunks and styles of what is imported later: an island
 * has none.
 */
const noPreload: Plugin = {
	name: 'fahm:no-preload',
	enforce: 'pre',
	load: (id) =>
		id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined
};

/**
 * Leaves out what makes objects deeply reactive, 0.7 kB that every `$state` drags along though `$state.raw` never calls
 * it. Should Svelte move it elsewhere, the budgets of the built site tell.
 */
const noDeepState: Plugin = {
	name: 'fahm:no-deep-state',
	enforce: 'pre',
	load: (id) =>
		id.endsWith('/svelte/src/internal/client/proxy.js')
			? 'export const proxy = (value) => value, get_proxied_value = proxy, is = Object.is;'
			: undefined,
	transform(code, id) {
		const isOurs = /\.svelte(\.ts)?$/.test(id) && !id.includes('/node_modules/');
		if (isOurs && code.includes('$state('))
			this.error(`${id}: islands have no deep state, only $state.raw`);
	}
};

/** Bundles one script by itself, as one module that imports nothing. */
async function bundle(entry: string, root: string, mode: string): Promise<Rolldown.OutputChunk> {
	const { output } = (await build({
		root,
		mode,
		configFile: false,
		publicDir: false,
		logLevel: 'warn',
		// The same names of classes as in the page, which carries the styles.
		plugins: [
			noPreload,
			noDeepState,
			svelte({
				configFile: false,
				compilerOptions: { ...svelteConfig.compilerOptions, runes: true }
			})
		],
		build: {
			write: false,
			modulePreload: false,
			rolldownOptions: {
				input: `${root}/${entry}`,
				output: { entryFileNames: '_app/immutable/islands/[name].[hash].js', codeSplitting: false }
			}
		}
	})) as Rolldown.RolldownOutput;
	return output[0];
}

/**
 * Vite plugin for scripts of pages that have no SvelteKit client. Each is bundled alone: in Kit's chunk graph the
 * shared chunks would hold what any page uses, and every reader would pay for the teacher's tools. The files join
 * the client build's manifest and with it the service worker's list; their CSS is left to the prerendered page.
 */
export function islands(entries: string[]): Plugin {
	return {
		name: 'fahm:islands',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		async generateBundle() {
			const { root, mode } = this.environment.config;
			for (const entry of entries) {
				const { fileName, code } = await bundle(entry, root, mode);
				const name = basename(fileName);
				this.emitFile({ type: 'asset', fileName, name, originalFileName: entry, source: code });
			}
		}
	};
}

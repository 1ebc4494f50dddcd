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

/** Bundles scripts by themselves: one as one module that imports nothing, several with a module of what they share. */
async function bundle(
	entries: readonly string[],
	root: string,
	mode: string
): Promise<Rolldown.OutputChunk[]> {
	const folder = '_app/immutable/islands';
	const { output } = (await build({
		root,
		mode,
		configFile: false,
		publicDir: false,
		logLevel: 'warn',
		// The same names of classes as in the page, which carries the styles.
		plugins: [
			noPreload,
			svelte({
				configFile: false,
				compilerOptions: { ...svelteConfig.compilerOptions, runes: true }
			})
		],
		build: {
			write: false,
			modulePreload: false,
			rolldownOptions: {
				input: entries.map((entry) => `${root}/${entry}`),
				// What is fetched when it is asked for gives its exports to whoever asked.
				preserveEntrySignatures: 'exports-only',
				output: {
					entryFileNames: `${folder}/[name].[hash].js`,
					chunkFileNames: `${folder}/shared.[hash].js`,
					...(entries.length === 1 && { codeSplitting: false })
				}
			}
		}
	})) as Rolldown.RolldownOutput;
	return output.filter((file) => file.type === 'chunk');
}

/**
 * Vite plugin for scripts of pages that have no SvelteKit client. Each is bundled alone: in Kit's chunk graph the
 * shared chunks would hold what any page uses, and every reader would pay for the teacher's tools. Those in a list of
 * their own are alike, and whoever uses one will use the other: they share what both need. The files join the client
 * build's manifest and with it the service worker's list; their CSS is left to the prerendered page.
 */
export function islands(entries: readonly (string | readonly string[])[]): Plugin {
	return {
		name: 'fahm:islands',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		async generateBundle() {
			const { root, mode } = this.environment.config;
			for (const group of entries) {
				for (const chunk of await bundle([group].flat(), root, mode)) {
					const { fileName, code: source, facadeModuleId } = chunk;
					const originalFileName = facadeModuleId?.slice(root.length + 1);
					this.emitFile({
						type: 'asset',
						fileName,
						name: basename(fileName),
						originalFileName,
						source
					});
				}
			}
		}
	};
}

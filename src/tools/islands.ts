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

/** Says of Svelte's list of properties that to make it does nothing else: what never reads it goes without its names. */
const pureList: Plugin = {
	name: 'fahm:pure-list',
	enforce: 'pre',
	transform: (code, id) =>
		id.endsWith('/svelte/src/utils.js')
			? code.replace(/(const DOM_PROPERTIES =) (\[[^\]]*\]);/, '$1 /* @__PURE__ */ (() => $2)();')
			: undefined
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

/**
 * What an island has no use for, 2.5 kB packed, and what stands in its stead: islands are mounted and never hydrated,
 * none catches the errors of its own parts, and none awaits in its markup. Should Svelte move them elsewhere, the budgets
 * of the built site tell.
 */
const unused: Readonly<Record<string, string>> = {
	'/svelte/src/internal/client/dom/hydration.js': `
		export const hydrating = false, hydrate_node = null;
		export const hydrate_next = () => {}, hydrate_template = () => {}, next = () => {}, reset = () => {};
		export const read_hydration_instruction = () => {}, set_hydrate_node = () => {};
		export const set_hydrating = () => {}, skip_nodes = () => {};`,
	'/svelte/src/internal/client/dom/blocks/boundary.js': `
		import { branch } from '../../reactivity/effects.js';
		export class Boundary {}
		export const boundary = (node, props, children) => void branch(() => children(node));
		export const pending = () => 0;`,
	// What is thrown is thrown, but for what was on its way out of the page.
	'/svelte/src/internal/client/error-handling.js': `
		import { DESTROYED } from './constants.js';
		import { active_effect } from './runtime.js';
		export function invoke_error_boundary(error, effect) {
			if (!effect || !(effect.f & DESTROYED)) throw error;
		}
		export const handle_error = (error) => invoke_error_boundary(error, active_effect);`,
	'/svelte/src/internal/client/reactivity/async.js': `
		import { derived } from './deriveds.js';
		export const flatten = (blockers, sync, async, fn) => fn(sync.map((one) => derived(one)));
		const never = () => {};
		export {
			never as capture, never as for_await_track_reactivity_loss, never as increment_pending, never as run,
			never as run_after_blockers, never as save, never as track_reactivity_loss, never as unset_context,
			never as unsave, never as wait
		};`
};

const noUnused: Plugin = {
	name: 'fahm:no-unused',
	enforce: 'pre',
	load: (id) => Object.entries(unused).find(([name]) => id.endsWith(name))?.[1]
};

/** Bundles scripts by themselves: one as one module that imports nothing, several with a module of what they share. */
async function bundle(
	entries: readonly string[],
	{ root, mode }: { root: string; mode: string },
	lean: boolean
): Promise<Rolldown.OutputChunk[]> {
	const folder = '_app/immutable/islands';
	// Named after who shares it: by its name it is known who needs it offline.
	const sharers = entries.map((entry) => basename(entry, '.ts')).join('-');
	const { output } = (await build({
		root,
		mode,
		configFile: false,
		publicDir: false,
		logLevel: 'warn',
		// The same names of classes as in the page, which carries the styles.
		plugins: [
			noPreload,
			pureList,
			...(lean ? [noDeepState, noUnused] : []),
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
				// What an island exports is for the island that loads it.
				preserveEntrySignatures: 'exports-only',
				output: {
					entryFileNames: `${folder}/[name].[hash].js`,
					chunkFileNames: `${folder}/${sharers}.[hash].js`,
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
 * Those that `lean` names are what students wait for: they go without the parts of Svelte that they never call.
 */
export function islands(
	entries: readonly (string | readonly string[])[],
	lean: readonly string[]
): Plugin {
	return {
		name: 'fahm:islands',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		async generateBundle() {
			const { config } = this.environment;
			for (const group of entries.map((entry) => [entry].flat())) {
				const isLean = group.every((entry) => lean.includes(entry));
				for (const chunk of await bundle(group, config, isLean)) {
					const { fileName, code: source, facadeModuleId } = chunk;
					const originalFileName = facadeModuleId?.slice(config.root.length + 1);
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

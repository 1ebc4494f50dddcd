import { readFile } from 'node:fs/promises';

const manifestFile = `${process.env.OUT ?? '.svelte-kit'}/output/client/.vite/manifest.json`;

let manifest: Promise<Record<string, { file: string }>> | undefined;

/**
 * Address of the script `src/islands/<name>.ts` from the site's root. Pages are prerendered after the client is
 * built, so its manifest knows the hashed name. Throws when the script is not among the islands of `vite.config.ts`.
 */
export async function island(name: string): Promise<string> {
	const source = `src/islands/${name}.ts`;
	if (import.meta.env.DEV) return source;
	manifest ??= readFile(manifestFile, 'utf8').then(
		(text) => JSON.parse(text) as Record<string, { file: string }>
	);
	const file = (await manifest)[source]?.file;
	if (!file) throw new Error(`${source} is not an island`);
	return file;
}

import { readFile } from 'node:fs/promises';

const client = `${process.env.OUT ?? '.svelte-kit'}/output/client`;

let manifest: Promise<Record<string, { file: string }>> | undefined;

/**
 * Address of the script `src/islands/<name>.ts` from the site's root. Pages are prerendered after the client is
 * built, so its manifest knows the hashed name. Throws when the script is not among the islands of `vite.config.ts`.
 */
export async function island(name: string): Promise<string> {
	const source = `src/islands/${name}.ts`;
	if (import.meta.env.DEV) return source;
	manifest ??= readFile(`${client}/.vite/manifest.json`, 'utf8').then(
		(text) => JSON.parse(text) as Record<string, { file: string }>
	);
	const file = (await manifest)[source]?.file;
	if (!file) throw new Error(`${source} is not an island`);
	return file;
}

const shared = new Map<string, Promise<string[]>>();

/** Addresses of what an island shares with others, which stand at the head of its file; to be fetched along with it. */
export function sharedBy(file: string): Promise<string[]> {
	if (import.meta.env.DEV) return Promise.resolve([]);
	const found = shared.get(file) ?? importsOf(file);
	shared.set(file, found);
	return found;
}

async function importsOf(file: string): Promise<string[]> {
	const code = await readFile(`${client}/${file}`, 'utf8');
	const folder = file.slice(0, file.lastIndexOf('/') + 1);
	return [...code.matchAll(/\bfrom\s*["'`]\.\/([^"'`]+)["'`]/g)].map(
		([, name = '']) => folder + name
	);
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Explainer } from '#lib/explainer/explainer.ts';

const folder = join(process.env.OUT ?? '.svelte-kit', 'handed-on');

/** What the threads of one build share and no other build has: `src/tools/version.js` sets it. */
const build = process.env.FAHM_VERSION;

/** The names of what was handed on, and the build that did. Written last: without it there is nothing. */
interface List {
	build: string;
	ids: string[];
}

const fileOf = (id: string) => join(folder, `${id}.bin`);
const list = join(folder, 'list.json');

/** Leaves checked explainers for the other threads of this build. Outside of a build it does nothing. */
export async function handOn(explainers: readonly Explainer[]): Promise<void> {
	if (!build) return;
	await mkdir(folder, { recursive: true });
	for (const explainer of explainers) await writeFile(fileOf(explainer.id), serialize(explainer));
	const ids = explainers.map(({ id }) => id);
	await writeFile(list, JSON.stringify({ build, ids } satisfies List));
}

/** The explainers that another thread of this build has checked; undefined when none has. */
export async function takeHandedOn(): Promise<Explainer[] | undefined> {
	const text = build && (await readFile(list, 'utf8').catch(() => undefined));
	if (!text) return undefined;
	const { build: other, ids } = JSON.parse(text) as List;
	if (other !== build) return undefined;
	const explainers: Explainer[] = [];
	for (const id of ids) explainers.push(deserialize(await readFile(fileOf(id))) as Explainer);
	return explainers;
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Explainer } from '#lib/explainer/explainer.ts';
import type { Listing } from '#lib/explainer/listing.ts';

const folder = join(process.env.OUT ?? '.svelte-kit', 'handed-on');

/** What the threads of one build share and no other build has: `src/tools/version.js` sets it. */
const build = process.env.FAHM_VERSION;

/** What was handed on, and by which build. Written last: without it there is nothing. */
interface List {
	build: string;
	listings: Listing[];
	/** Addresses of the explainers' pages, one explainer after the other: `src/tools/drawing-order.js` reads them. */
	pages: string[];
}

const fileOf = (id: string) => join(folder, `${id}.bin`);
const list = join(folder, 'list.json');

/** Leaves a checked explainer for the rest of this build, so that nobody need keep it. */
export async function handOn(explainer: Explainer): Promise<void> {
	await mkdir(folder, { recursive: true });
	await writeFile(fileOf(explainer.id), serialize(explainer));
}

/** Leaves word that all have been handed on, with what lists say of them, and their pages in the order to draw them in. */
export async function handOnList(listings: Listing[], pages: string[]): Promise<void> {
	if (!build) return;
	await mkdir(folder, { recursive: true });
	await writeFile(list, JSON.stringify({ build, listings, pages } satisfies List));
}

/** What another thread of this build has listed; undefined when none has. */
export async function takeList(): Promise<Listing[] | undefined> {
	const text = build && (await readFile(list, 'utf8').catch(() => undefined));
	if (!text) return undefined;
	const { build: other, listings } = JSON.parse(text) as List;
	return other === build ? listings : undefined;
}

/** An explainer that was handed on. */
export async function takeExplainer(id: string): Promise<Explainer> {
	return deserialize(await readFile(fileOf(id))) as Explainer;
}

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { check, report } from '#lib/explainer/check.ts';
import type { Explainer, Problem } from '#lib/explainer/explainer.ts';
import { type Listing, listingOf } from '#lib/explainer/listing.ts';
import type { Outline } from '#lib/explainer/outline.ts';
import { type Folder, parseExplainer } from '#lib/explainer/parse.ts';
import { type Locale, localeCodes } from '#lib/locale/locales.ts';
import { handOn, handOnList, takeExplainer, takeList } from './hand-on.ts';
import { pathsOf } from './paths.ts';
import { parseProse } from './prose.ts';

/** Where content is: `content/`, unless `CONTENT` names another folder. */
export const contentFolder = process.env.CONTENT ?? 'content';

/** Where an explainer keeps what was published of its questions. */
export const lockName = 'questions.lock.json';

async function filesIn(folder: string, ending: string): Promise<string[]> {
	const there = await stat(folder).catch(() => undefined);
	if (!there?.isDirectory()) return [];
	return (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
}

/** The text of every file of a folder with this ending, by name without it. */
async function readTexts(folder: string, ending: string): Promise<Record<string, string>> {
	const texts = (await filesIn(folder, ending)).map(
		async (name) =>
			[name.slice(0, -ending.length), await readFile(join(folder, name), 'utf8')] as const
	);
	return Object.fromEntries(await Promise.all(texts));
}

async function readProse(folder: string, locale: Locale): Promise<Record<string, Outline>> {
	const names = await filesIn(join(folder, locale), '.md');
	const outlines = names.map(async (name) => {
		const path = join(folder, locale, name);
		return [
			name.slice(0, -'.md'.length),
			await parseProse(await readFile(path, 'utf8'), path)
		] as const;
	});
	return Object.fromEntries(await Promise.all(outlines));
}

/** Reads one explainer's folder; whatever is in it is unknown until parsed. */
export async function readFolder(root: string, id: string): Promise<Folder> {
	const folder = join(root, id);
	const proseOf = localeCodes.map(
		async (locale) => [locale, await readProse(folder, locale)] as const
	);
	const prose = (await Promise.all(proseOf)).filter(([, files]) => Object.keys(files).length > 0);
	const fingerprint = await readFile(join(folder, 'article.fingerprint'), 'utf8').catch(() => '');
	const lock = await readFile(join(folder, lockName), 'utf8').catch(() => undefined);
	return {
		id,
		data: await readTexts(folder, '.yaml'),
		maps: await readTexts(join(folder, 'map'), '.json'),
		lock,
		prose: Object.fromEntries(prose),
		fingerprint
	};
}

/** Names of the explainers' folders below a folder, in order. Those that begin with `_` are passed over. */
export async function explainerIds(root: string): Promise<string[]> {
	const entries = await readdir(root, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name))
		.map(({ name }) => name)
		.sort();
}

/** The explainers below a folder one by one, each with everything that is wrong with it. */
async function* readEach(
	root: string
): AsyncGenerator<{ explainer?: Explainer; problems: Problem[] }> {
	for (const id of await explainerIds(root)) {
		const { explainer, problems } = parseExplainer(await readFolder(root, id));
		yield { explainer, problems: [...problems, ...(explainer ? check(explainer) : [])] };
	}
}

/** Every explainer below a folder, and everything that is wrong with any of them. */
export async function readLibrary(
	root: string
): Promise<{ explainers: Explainer[]; problems: Problem[] }> {
	const explainers: Explainer[] = [];
	const problems: Problem[] = [];
	for await (const read of readEach(root)) {
		problems.push(...read.problems);
		if (read.explainer) explainers.push(read.explainer);
	}
	return { explainers, problems };
}

/** What a site has, and how to come by one of them. */
interface Library {
	listings: Listing[];
	explainer: (id: string) => Promise<Explainer>;
}

/** Throws one error that lists every problem of the content. */
function refuse(problems: readonly Problem[]): void {
	if (problems.length > 0) throw new Error(report(problems));
}

/** All of it at once, as it is in this moment. */
async function libraryOfNow(): Promise<Library> {
	const { explainers, problems } = await readLibrary(contentFolder);
	refuse(problems);
	const byId = new Map(explainers.map((explainer) => [explainer.id, explainer]));
	return {
		listings: explainers.map(listingOf),
		explainer: (id) => Promise.resolve(byId.get(id)!)
	};
}

/** Checks the content and leaves it to the rest of the build, explainer by explainer: a thousand would fill the memory. */
async function prepare(): Promise<Listing[]> {
	const listings: Listing[] = [];
	const problems: Problem[] = [];
	for await (const read of readEach(contentFolder)) {
		problems.push(...read.problems);
		if (!read.explainer || problems.length > 0) continue;
		await handOn(read.explainer);
		listings.push(listingOf(read.explainer));
	}
	refuse(problems);
	await handOnList(listings, listings.flatMap(pathsOf));
	return listings;
}

/**
 * The library of the build that runs here. SvelteKit asks for it in two threads, first for what there is and then to
 * draw it; reading and checking takes ten times as long as handing it on. Only the explainer that was asked for last is
 * kept: pages are drawn one explainer after the other (`src/tools/drawing-order.js`).
 */
async function libraryOfBuild(): Promise<Library> {
	const listings = (await takeList()) ?? (await prepare());
	let last: { id: string; explainer: Promise<Explainer> } | undefined;
	return {
		listings,
		explainer(id) {
			if (last?.id !== id) last = { id, explainer: takeExplainer(id) };
			return last.explainer;
		}
	};
}

let ofBuild: Promise<Library> | undefined;

/** Read once for a build, anew for every page while developing. */
function library(): Promise<Library> {
	if (import.meta.env.DEV) return libraryOfNow();
	return (ofBuild ??= libraryOfBuild());
}

/** The explainers of this site, as lists show them. Throws one error that lists every problem of the content. */
export async function listings(): Promise<Listing[]> {
	return (await library()).listings;
}

/** One explainer of this site, whole; undefined when there is none of this name. */
export async function explainerNamed(id: string): Promise<Explainer | undefined> {
	const { listings, explainer } = await library();
	return listings.some((one) => one.id === id) ? explainer(id) : undefined;
}

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { check, report } from '#lib/explainer/check.ts';
import type { Explainer, Problem } from '#lib/explainer/explainer.ts';
import type { Outline } from '#lib/explainer/outline.ts';
import { type Folder, parseExplainer } from '#lib/explainer/parse.ts';
import { type Locale, localeCodes } from '#lib/locale/locales.ts';
import { handOn, takeHandedOn } from './hand-on.ts';
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

/** Every explainer below a folder, and everything that is wrong with any of them. */
export async function readLibrary(
	root: string
): Promise<{ explainers: Explainer[]; problems: Problem[] }> {
	const explainers: Explainer[] = [];
	const problems: Problem[] = [];
	for (const id of await explainerIds(root)) {
		const parsed = parseExplainer(await readFolder(root, id));
		problems.push(...parsed.problems, ...(parsed.explainer ? check(parsed.explainer) : []));
		if (parsed.explainer) explainers.push(parsed.explainer);
	}
	return { explainers, problems };
}

let library: Promise<Explainer[]> | undefined;

async function checkedLibrary(): Promise<Explainer[]> {
	const { explainers, problems } = await readLibrary(contentFolder);
	if (problems.length > 0) throw new Error(report(problems));
	return explainers;
}

/**
 * The library of the build that runs here. SvelteKit asks for it in two threads, first for what there is and then to
 * draw it; reading and checking takes ten times as long as handing it on.
 */
async function libraryOfBuild(): Promise<Explainer[]> {
	const left = await takeHandedOn();
	if (left) return left;
	const checked = await checkedLibrary();
	await handOn(checked);
	return checked;
}

/**
 * The explainers of this site, each whole: read once for a build, anew for every page while developing.
 * Throws one error that lists every problem of the content.
 */
export function explainers(): Promise<Explainer[]> {
	if (import.meta.env.DEV) return checkedLibrary();
	library ??= libraryOfBuild();
	return library;
}

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { momentInWords } from '#lib/classroom/due.ts';
import { dueInWords } from '#lib/classroom/due.ts';
import ur from '#lib/locale/messages/ur.json' with { type: 'json' };
import { alphabet, siteGroup } from '#lib/server/fonts.ts';
import { alphabetFont } from './alphabet.ts';
import { cutFont } from './cut.ts';
import { fontLicence, fullFont } from './source.ts';
import { urduTexts } from './texts.ts';
import { differences } from './verify.ts';

const folder = 'static/fonts';

/** A font that was cut anew. */
export interface Cut {
	file: string;
	bytes: number;
}

/** Words that scripts move from attributes of their own into the page. */
function wordsForScripts(html: string): string[] {
	const values = [...html.matchAll(/\sdata-[a-z-]+="([^"]*[\u0600-\u06ff][^"]*)"/g)];
	return values.map(([, value = '']) => value);
}

/**
 * Words that every page may be given after its first paint, and those of the page that stands in for any. What stands in
 * their places is Latin letters and digits.
 */
const anywhere = [...Object.values(ur.offline), ...Object.values(ur.lost)].flatMap((message) =>
	message.split(/\{\w+\}/)
);

/** Every month and every day of the week, as scripts write a date that somebody has chosen. */
const dates = [...Array(12).keys()]
	.map((month) => new Date(2026, month, 1, 9).getTime())
	.concat([...Array(7).keys()].map((day) => new Date(2026, 0, 1 + day, 9).getTime()))
	.flatMap((ms) => [dueInWords(ms / 60_000, 'ur'), momentInWords(ms, 'ur')]);

/** Data that a page fetches, as a page that carries it. */
const asPage = (json: string) =>
	`<html lang="ur"><script type="application/json">${json}</script></html>`;

/**
 * The built Urdu pages by group, and what they fetch: an explainer's, or those of the site itself. A single explainer
 * makes no group of its own: its words are most of what the site says, and one font costs hardly more than each of two.
 */
async function urduPages(output: string): Promise<Map<string, string[]>> {
	const files = (await readdir(output, { recursive: true })).filter((file) =>
		/(index\.html|^ur\b.*\.json)$/.test(file)
	);
	const groups = new Map<string, string[]>();
	const explainers = await explainerFolders(output);
	for (const file of files) {
		const [locale = '', name = ''] = file.split(sep);
		const text = await readFile(join(output, file), 'utf8');
		const html = file.endsWith('.json') ? asPage(text) : text;
		if (!html.includes('<html lang="ur"') || !locale) continue;
		const group = explainers.size > 1 && explainers.has(name) ? name : siteGroup;
		groups.set(group, [...(groups.get(group) ?? []), html]);
	}
	return groups;
}

/** Folders below a language that are explainers: they have a page of claims. */
async function explainerFolders(output: string): Promise<Set<string>> {
	const files = await readdir(output, { recursive: true });
	const claims = files.map((file) => file.split(sep)).filter((parts) => parts[2] === 'claims');
	return new Set(claims.map(([, explainer = '']) => explainer));
}

/** The font of a group as committed; undefined when there is none. */
async function committed(group: string): Promise<{ file: string; woff2: Uint8Array } | undefined> {
	const names = await readdir(folder).catch(() => []);
	const file = names.find((name) => name.startsWith(`${group}.`) && name.endsWith('.woff2'));
	return file ? { file, woff2: await readFile(join(folder, file)) } : undefined;
}

/** Puts a group's font in the place of the one it had, under a name that changes with it. */
async function replace(group: string, woff2: Uint8Array, old?: string): Promise<Cut> {
	const hash = createHash('sha256').update(woff2).digest('hex').slice(0, 8);
	const file = `${group}.${hash}.woff2`;
	await mkdir(folder, { recursive: true });
	if (old && old !== file) await rm(join(folder, old));
	await writeFile(join(folder, file), woff2);
	await writeFile(join(folder, 'LICENSE.txt'), await fontLicence());
	return { file: `${folder}/${file}`, bytes: woff2.length };
}

/** Deletes the fonts of groups that are no more; and those of a group that has two, as merging branches leaves them. */
async function removeOthers(groups: readonly string[]): Promise<void> {
	const names = await readdir(folder).catch(() => []);
	const fonts = names.filter((name) => name.endsWith('.woff2'));
	const of = (group: string) => fonts.filter((name) => name.startsWith(`${group}.`));
	const kept = groups.map(of).filter(({ length }) => length === 1);
	const left = fonts.filter((name) => !kept.flat().includes(name));
	await Promise.all(left.map((name) => rm(join(folder, name))));
}

/**
 * Cuts anew every group's font that no longer shapes its built pages as the whole font does.
 * Answers with what was cut; nothing, when every font fits.
 */
export async function cutStaleFonts(output: string): Promise<Cut[]> {
	const full = await fullFont();
	const cuts: Cut[] = [];
	const groups = await urduPages(output);
	await removeOthers([alphabet, ...groups.keys()]);
	if (!(await committed(alphabet))) cuts.push(await replace(alphabet, await alphabetFont(full)));
	for (const [group, pages] of groups) {
		const texts = urduTexts(pages, [...pages.flatMap(wordsForScripts), ...anywhere, ...dates]);
		const old = await committed(group);
		if (old && (await differences(full, old.woff2, texts)).length === 0) continue;
		const { woff2 } = await cutFont(full, texts);
		cuts.push(await replace(group, woff2, old?.file));
	}
	return cuts;
}

import { createHash } from 'node:crypto';
import {
	cp,
	mkdtemp,
	readdir,
	readFile,
	rename as moveFile,
	rm,
	writeFile
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { putKillSwitch } from '../../src/tools/put-kill-switch.ts';
import { listSaved } from '../../src/tools/saved-list.js';

/** The built site that is tested. */
export const built = resolve('build');

const copies: string[] = [];

/** A copy of the built site, or of another copy, in a folder of its own. */
export async function copyOfSite(from = built): Promise<string> {
	const dir = await mkdtemp(join(tmpdir(), 'fahm-site-'));
	copies.push(dir);
	await cp(from, dir, { recursive: true });
	return dir;
}

/** Deletes the copies that were made. */
export async function removeCopies(): Promise<void> {
	for (const dir of copies.splice(0)) await rm(dir, { recursive: true, force: true });
}

/** Changes a file of a copy; what was packed of it no longer fits and goes. */
export async function change(
	dir: string,
	file: string,
	edit: (text: string) => string
): Promise<void> {
	const path = join(dir, file);
	await writeFile(path, edit(await readFile(path, 'utf8')));
	for (const packed of ['.br', '.gz']) await rm(path + packed, { force: true });
}

/** Name of a copy's version. */
export async function versionIn(dir: string): Promise<string> {
	const { version } = JSON.parse(await readFile(join(dir, '_app/version.json'), 'utf8')) as {
		version: string;
	};
	return version;
}

/** What is changed in a file of a copy. */
type Edit = [file: string, edit: (text: string) => string];

/**
 * A copy that is the version after: of another name, every script under another, with another word in one page of each
 * language, and with what else is changed.
 */
export async function nextVersion(name = 'next-version', ...edits: Edit[]): Promise<string> {
	const dir = await copyOfSite();
	const old = await versionIn(dir);
	for (const file of ['_app/version.json', 'service-worker.js'])
		await change(dir, file, (text) => text.replaceAll(old, name));
	for (const locale of ['en', 'ur'])
		await change(dir, `${locale}/index.html`, (html) =>
			html.replace('<main', `<main data-version="${name}"`)
		);
	for (const [file, edit] of edits) await change(dir, file, edit);
	await renameScripts(dir, createHash('sha256').update(name).digest('base64url').slice(0, 8));
	listSaved(dir);
	return dir;
}

/** Gives every script another hash, as if its contents had changed, wherever it is named. */
async function renameScripts(dir: string, hash: string): Promise<void> {
	const files = await readdir(dir, { recursive: true });
	const scripts = files.filter((file) => /\bislands\b.*\.js$/.test(file));
	const renamed = (file: string) => file.replace(/[\w-]{8}\.js$/, `${hash}.js`);
	const names = scripts.map((file) => basename(file).replaceAll('.', '\\.'));
	const named = new RegExp(names.join('|'), 'g');
	for (const file of [...files.filter((name) => /\.(html|json)$/.test(name)), ...scripts])
		await change(dir, file, (text) => text.replace(named, renamed));
	for (const file of scripts)
		await moveFile(join(dir, file), join(dir, dirname(file), renamed(basename(file))));
}

/** A copy whose service worker begins with other code. */
export async function withWorker(code: string): Promise<string> {
	const dir = await copyOfSite();
	await change(dir, 'service-worker.js', (script) => code + script);
	return dir;
}

/** A copy of a site that takes its service worker out of service. */
export async function withoutWorker(from = built): Promise<string> {
	const dir = await copyOfSite(from);
	await putKillSwitch(dir);
	return dir;
}

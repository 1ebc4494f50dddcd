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
import { join, resolve } from 'node:path';
import { putKillSwitch } from '../../src/tools/put-kill-switch.ts';

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

/** A copy that is the version after: of another name, and with another word in one page. */
export async function nextVersion(name = 'next-version', from = built): Promise<string> {
	const dir = await copyOfSite(from);
	const old = await versionIn(dir);
	for (const file of ['_app/version.json', 'service-worker.js'])
		await change(dir, file, (text) => text.replaceAll(old, name));
	for (const locale of ['en', 'ur'])
		await change(dir, `${locale}/index.html`, (html) =>
			html.replace('<main', `<main data-version="${name}"`)
		);
	return dir;
}

/** A copy whose service worker begins with other code. */
export async function withWorker(code: string): Promise<string> {
	const dir = await copyOfSite();
	await change(dir, 'service-worker.js', (script) => code + script);
	return dir;
}

/** A copy that takes its service worker out of service. */
export async function withoutWorker(): Promise<string> {
	const dir = await copyOfSite();
	await putKillSwitch(dir);
	return dir;
}

/** Gives a hashed file of a copy another hash, as if its contents had changed, in every page that names it. */
export async function rename(dir: string, file: string, hash: string): Promise<void> {
	const [, stem = '', old = '', ending = ''] = /^(.*\.)([\w-]{8})(\.\w+)$/.exec(file) ?? [];
	const pages = await readdir(dir, { recursive: true });
	for (const page of pages.filter((name) => /\.html$|^service-worker\.js$/.test(name)))
		await change(dir, page, (text) => text.replaceAll(`.${old}${ending}`, `.${hash}${ending}`));
	await moveFile(join(dir, file), join(dir, stem + hash + ending));
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a path, in the same order on every machine. @param {string} path @returns {string[]} */
function filesIn(path) {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesIn(join(path, name)));
}

/**
 * What lies in `src` and goes into no build: tests and what they are made of, words about the sources, and tools that
 * serve a build or draw what is kept in `static` and `content`, where it counts.
 */
const apart =
	/^src\/(.*(\.test\.ts|\.md|[/-](arbitrary|example)(-[a-z]+)?(\.dom)?\.ts)$|tools\/((cards|content|icons|map|screenshots)\/|(headers|serve|put-kill-switch|kill-switch)\.))/;

/** Whether a version is named after a file too. @param {string} file its path in the project, with slashes */
export function isSource(file) {
	return !apart.test(file);
}

/**
 * Name of the version that a build makes: a hash of all that goes into it. The same sources have the same name, so that
 * building twice gives the same files, and no reader is offered a new version in which nothing is new.
 * @param {string} content the folder with the explainers
 */
export function versionOf(content) {
	const hash = createHash('sha256');
	const sources = [
		'package-lock.json',
		'svelte.config.js',
		'vite.config.ts',
		'src',
		'static',
		content
	];
	for (const file of sources.flatMap(filesIn)) {
		if (!isSource(file.replaceAll('\\', '/'))) continue;
		hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
	}
	hash.update(JSON.stringify([process.env.ORIGIN, process.env.BASE_PATH]));
	return hash.digest('hex').slice(0, 12);
}

/**
 * The same for the build that runs here, decided once: its parts are made in several threads, and a file may be saved in
 * the meantime. One build is one version.
 * @param {string} content
 */
export function versionOfThisBuild(content) {
	const [builder = '', decided = ''] = (process.env.FAHM_VERSION ?? '').split(':');
	// Threads inherit what is set here; so do other builds, started from this one, which are none of ours.
	if (builder === String(process.pid) && decided) return decided;
	const version = versionOf(content);
	process.env.FAHM_VERSION = `${process.pid}:${version}`;
	return version;
}

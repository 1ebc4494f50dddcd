import { chromium } from '@playwright/test';
import { cpus } from 'node:os';
import { findBrowser } from '../browser.ts';
import { builds } from './builds.ts';
import { quiz } from './quiz.ts';
import { reading } from './reading.ts';
import { markdown, type Table } from './table.ts';

/*
 * `npm run bench` measures everything, `npm run bench -- reading quiz` those parts; `--runs=9` takes other than five runs.
 * Tables go to the output, as Markdown; how far it is, to the terminal.
 */
const inBrowser = { reading, quiz };
const parts = ['reading', 'quiz', 'builds'] as const;
type Part = (typeof parts)[number];

const given = process.argv.slice(2);
const runs = Number(given.find((word) => word.startsWith('--runs='))?.slice(7) ?? 5);
const names = given.filter((word) => !word.startsWith('--'));
const unknown = names.find((name) => !parts.some((part) => part === name));
if (unknown) throw new Error(`no part "${unknown}": ${parts.join(', ')}`);
const chosen = parts.filter((part) => !names.length || names.includes(part));

// Builds alone need none, and it would be there to be measured with them.
const drawn = chosen.filter((name) => name !== 'builds');
console.log(`${machine()}, ${new Date().toISOString().slice(0, 10)}.`);
if (drawn.length > 0) {
	const browser = await chromium.launch(await findBrowser());
	console.log(`Chromium ${browser.version()}.`);
	try {
		for (const name of drawn) await show(name, () => inBrowser[name](browser, runs));
	} finally {
		await browser.close();
	}
}
if (chosen.includes('builds')) await show('builds', builds);

/** Measures one part, and prints its tables. */
async function show(name: Part, measure: () => Promise<Table[]>): Promise<void> {
	const start = performance.now();
	for (const table of await measure()) console.log(`\n${markdown(table)}`);
	console.error(`${name}: ${((performance.now() - start) / 60_000).toFixed(1)} minutes`);
}

/** What the numbers were measured on. */
function machine(): string {
	const [first, ...others] = cpus();
	return `${others.length + 1} × ${first?.model ?? 'unknown processor'}, Node ${process.version}`;
}

import { chromium } from '@playwright/test';
import { cpus } from 'node:os';
import { findBrowser } from '../browser.ts';
import { builds } from './builds.ts';
import { quiz } from './quiz.ts';
import { reading } from './reading.ts';
import { markdown, type Table } from './table.ts';

/** `npm run bench` measures everything, `npm run bench -- reading quiz` those parts. `--runs=9` takes other than five. */
const parts = { reading, quiz, builds };
type Part = keyof typeof parts;

const given = process.argv.slice(2);
const runs = Number(given.find((word) => word.startsWith('--runs='))?.slice(7) ?? 5);
const names = given.filter((word) => !word.startsWith('--'));
const unknown = names.find((name) => !(name in parts));
if (unknown) throw new Error(`no part "${unknown}": ${Object.keys(parts).join(', ')}`);
const chosen = (Object.keys(parts) as Part[]).filter(
	(name) => !names.length || names.includes(name)
);

const browser = await chromium.launch(await findBrowser());
try {
	console.log(
		`${machine()}, Chromium ${browser.version()}, ${new Date().toISOString().slice(0, 10)}.`
	);
	for (const name of chosen) {
		const start = performance.now();
		const tables: Table[] = await parts[name](browser, runs);
		for (const table of tables) console.log(`\n${markdown(table)}`);
		console.error(`${name}: ${((performance.now() - start) / 60_000).toFixed(1)} minutes`);
	}
} finally {
	await browser.close();
}

/** What the numbers were measured on. */
function machine(): string {
	const [first, ...others] = cpus();
	return `${others.length + 1} × ${first?.model ?? 'unknown processor'}, Node ${process.version}`;
}

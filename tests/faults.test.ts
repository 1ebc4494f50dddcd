import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const rows = readFileSync(new URL('faults.md', import.meta.url), 'utf8')
	.split('\n')
	.filter((line) => line.startsWith('| R'));

/** Where a file of tests is that the table names: `e2e/quiz`, `storage/kept.test.ts`, `content.test.ts`. */
function pathOf(name: string): string | undefined {
	const ending = name.startsWith('e2e/') ? '.spec.ts' : '';
	const places = ['tests', 'src/lib', 'src'].map((folder) => `${root}${folder}/${name}${ending}`);
	return places.find((place) => existsSync(place));
}

/** Files that a row names, each with the words of tests that follow it. */
function testsIn(row: string): { name: string; words: string[] }[] {
	const parts = [...row.matchAll(/`((?:e2e|engines)\/[\w./-]+|[\w./-]+\.test\.ts)`([^`]*)/g)];
	return parts.map(([, name = '', after = '']) => ({
		name,
		words: [...after.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words)
	}));
}

it('has a row for every fault, from first to last', () => {
	const ids = rows.flatMap((row) => {
		const [, first = '', last = first] = /^\| R(\d+)(?:-R(\d+))?/.exec(row) ?? [];
		return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at);
	});
	expect(ids).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
});

it.each(rows.map((row) => [row.slice(2, 9).trim(), row]))(
	'names tests that there are, %s',
	(_, row) => {
		const wrong = testsIn(row).flatMap(({ name, words }) => {
			const path = pathOf(name);
			if (!path) return [`no file ${name}`];
			const text = readFileSync(path, 'utf8');
			return words.filter((one) => !text.includes(one)).map((one) => `${name}: no test "${one}"`);
		});
		expect(wrong).toEqual([]);
	}
);

it('names a test for every fault', () => {
	const without = rows.filter((row) => testsIn(row).length === 0);
	expect(without).toEqual([]);
});

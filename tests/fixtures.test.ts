import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { report } from '#lib/explainer/check.ts';
import { hashRun, parseFingerprint } from '#lib/explainer/fingerprint.ts';
import { readLibrary } from '#lib/server/library.ts';
import { fixtures } from './fixtures/patched.ts';

describe('an explainer that only tests read', () => {
	it('is whole in two languages or in one', async () => {
		const { explainers, problems } = await readLibrary(fixtures);
		expect(problems.length > 0 && report(problems)).toBe(false);
		expect(explainers.map(({ id, locales }) => [id, locales])).toEqual([
			['bench-repaired', ['en']],
			['library-moves', ['en', 'ur']]
		]);
	});

	it('does without the files that it may leave out', async () => {
		const { explainers } = await readLibrary(fixtures);
		expect(explainers[0]).toMatchObject({
			tensions: [],
			background: [],
			places: [],
			timeline: [],
			figures: [],
			views: { views: [], agree: [], differ: [], missing: [] },
			corrections: [],
			fingerprint: new Set()
		});
	});
});

describe('a folder of content', () => {
	let root: string;

	beforeEach(async () => {
		root = await mkdtemp(join(tmpdir(), 'fahm-content-'));
		await cp(join(fixtures, 'bench-repaired'), join(root, 'bench-repaired'), { recursive: true });
	});

	afterEach(async () => {
		await rm(root, { recursive: true });
	});

	it('has one more explainer when it has one more folder', async () => {
		await cp(join(fixtures, 'library-moves'), join(root, 'another'), { recursive: true });
		const { explainers, problems } = await readLibrary(root);
		expect(problems).toEqual([]);
		expect(explainers.map(({ id }) => id)).toEqual(['another', 'bench-repaired']);
	});

	it('passes over files, and folders put aside with _ or a dot', async () => {
		await mkdir(join(root, '_draft'));
		await mkdir(join(root, '.git'));
		await writeFile(join(root, 'README.md'), 'For authors.');
		const { explainers, problems } = await readLibrary(root);
		expect(problems).toEqual([]);
		expect(explainers).toHaveLength(1);
	});

	it('is told everything that an empty folder lacks, beside what is whole', async () => {
		await mkdir(join(root, 'floods'));
		const { explainers, problems } = await readLibrary(root);
		expect(explainers.map(({ id }) => id)).toEqual(['bench-repaired']);
		expect(problems.map(({ file, what }) => `${file} ${what}`)).toEqual(
			['explainer', 'facts', 'gaps', 'actors', 'glossary', 'questions'].map(
				(name) => `floods/${name}.yaml is missing`
			)
		);
	});

	it('is told the problems of all its explainers at once', async () => {
		await cp(join(fixtures, 'library-moves'), join(root, 'library-moves'), { recursive: true });
		for (const id of ['bench-repaired', 'library-moves'])
			await writeFile(join(root, id, 'en', 'opening.md'), 'Nobody says this.');
		const { problems } = await readLibrary(root);
		expect(problems.filter(({ what }) => what === 'cites nothing').map(({ file }) => file)).toEqual(
			['bench-repaired/en/opening.md', 'library-moves/en/opening.md']
		);
	});

	it('reads a fingerprint whatever its line ends', async () => {
		const hash = hashRun('one two three four five six');
		await writeFile(join(root, 'bench-repaired', 'article.fingerprint'), `${hash}\r\n`);
		const { explainers } = await readLibrary(root);
		expect(explainers[0]?.fingerprint).toEqual(parseFingerprint(hash));
		expect(explainers[0]?.fingerprint.size).toBe(1);
	});
});

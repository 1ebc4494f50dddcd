import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unlocked } from '#lib/questions/lock.ts';
import { readLibrary } from '#lib/server/library.ts';
import { fixtures } from '../../../tests/fixtures/patched.ts';
import { lockFolder } from './lock-folder.ts';

describe('locking', () => {
	const id = 'bench-repaired';
	let root: string;
	const file = (name: string) => join(root, id, name);

	async function swap(name: string, from: string, to: string): Promise<void> {
		const text = await readFile(file(name), 'utf8');
		expect(text).toContain(from);
		await writeFile(file(name), text.replace(from, to));
	}

	beforeEach(async () => {
		root = await mkdtemp(join(tmpdir(), 'fahm-lock-'));
		await cp(join(fixtures, id), join(root, id), { recursive: true });
	});

	afterEach(() => rm(root, { recursive: true }));

	it('writes what is new, a question a line, and then nothing more', async () => {
		expect(await lockFolder(root, id)).toEqual({ added: ['1', '2'], problems: [] });
		const text = await readFile(file('questions.lock.json'), 'utf8');
		expect(text).toMatch(/^\{\n\t"1": \{"1":\{"hash":"[\da-f]{16}","kind":"verdict","key":"false"\}\},\n/);
		expect(await lockFolder(root, id)).toEqual({ added: [], problems: [] });
		expect(await readFile(file('questions.lock.json'), 'utf8')).toBe(text);
	});

	it('refuses a change without a new revision, says what to do, and takes it with one', async () => {
		await lockFolder(root, id);
		const before = await readFile(file('questions.lock.json'), 'utf8');
		await swap('questions.yaml', 'last for 10 years', 'last for 10 summers');
		const { added, problems } = await lockFolder(root, id);
		expect(added).toEqual([]);
		expect(problems).toEqual([
			{
				file: `${id}/questions.yaml`,
				path: '0.revision',
				what: 'question 1: its words or key changed since revision 1 was published',
				fix: 'make it revision 2, or put the words back'
			}
		]);
		expect(await readFile(file('questions.lock.json'), 'utf8')).toBe(before);
		await swap('questions.yaml', 'revision: 1', 'revision: 2');
		expect(await lockFolder(root, id)).toEqual({ added: ['1 (revision 2)'], problems: [] });
		expect(await readFile(file('questions.lock.json'), 'utf8')).toContain(
			before.slice(before.indexOf('"1":{'), before.indexOf('}},'))
		);
	});

	it('locks nothing of an explainer that is not ready', async () => {
		await swap('gaps.yaml', 'NS01', 'NS1');
		const { added, problems } = await lockFolder(root, id);
		expect([added, problems.length]).toEqual([[], 1]);
		await expect(stat(file('questions.lock.json'))).rejects.toThrow();
	});
});

it('has nothing left to lock in content/: `npm run lock`, and commit what it writes', async () => {
	const { explainers } = await readLibrary('content');
	const open = explainers.map(({ id, questions, lock = {} }) => [id, unlocked(questions, lock)]);
	expect(open).toEqual(explainers.map(({ id }) => [id, []]));
});

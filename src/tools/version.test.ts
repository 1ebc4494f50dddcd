import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { isSource, versionOf, versionOfThisBuild } from './version.js';

afterEach(() => {
	vi.unstubAllEnvs();
});

it('is the same for the same sources', () => {
	expect(versionOf('content')).toMatch(/^[0-9a-f]{12}$/);
	expect(versionOf('content')).toBe(versionOf('content'));
});

it('is another for other content, and for another place', () => {
	const here = versionOf('content');
	expect(versionOf('tests/fixtures/content')).not.toBe(here);
	vi.stubEnv('BASE_PATH', '/elsewhere');
	expect(versionOf('content')).not.toBe(here);
});

it('is another for every file that a build reads, and the same for what none reads', async () => {
	const here = process.cwd();
	const project = await mkdtemp(join(tmpdir(), 'fahm-version-'));
	process.chdir(project);
	onTestFinished(async () => {
		process.chdir(here);
		await rm(project, { recursive: true });
	});
	let version = versionOf('content');
	/** Whether there is a new version once there is a file of this name. */
	const renews = async (file: string) => {
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, '');
		const before = version;
		version = versionOf('content');
		return version !== before;
	};

	for (const file of [
		'src/lib/quiz/session.test.ts',
		'src/lib/quiz/arbitrary.ts',
		'src/lib/classroom/desk-arbitrary.ts',
		'src/lib/questions/example.ts',
		'src/lib/storage/example-device.ts',
		'src/tools/font/README.md',
		'src/tools/map/draw.ts',
		'src/tools/serve.ts'
	])
		expect(await renews(file), file).toBe(false);
	for (const file of [
		'src/lib/quiz/session.ts',
		'src/lib/questions/counterexample.ts',
		'src/tools/islands.ts',
		'src/tools/font/cut.ts',
		'static/robots.txt',
		'content/rain/facts.yaml',
		'content/rain/en/opening.md',
		'package-lock.json'
	])
		expect(await renews(file), file).toBe(true);
});

it('is named after every file that another such file imports', async () => {
	const names = await readdir('src', { recursive: true });
	const files = names.map((name) => join('src', name).replaceAll('\\', '/'));
	const counted = files.filter((file) => /\.(ts|js|svelte)$/.test(file) && isSource(file));
	const lost: string[] = [];
	for (const file of counted) {
		const code = await readFile(file, 'utf8');
		for (const [, name = ''] of code.matchAll(/(?:from|import\(?) ?'((?:#lib|\.)[^']+)'/g)) {
			const path = name.startsWith('#lib/')
				? name.replace('#lib', 'src/lib')
				: posix.join(posix.dirname(file), name);
			if (!isSource(path)) lost.push(`${file} imports ${path}`);
		}
	}
	expect(lost).toEqual([]);
});

it('is decided once in a build, whatever is saved in the meantime, and by no other build', () => {
	vi.stubEnv('FAHM_VERSION', `${process.pid}:decided`);
	expect(versionOfThisBuild('content')).toBe('decided');
	vi.stubEnv('FAHM_VERSION', `${process.pid + 1}:of-another`);
	expect(versionOfThisBuild('content')).toBe(versionOf('content'));
	expect(process.env.FAHM_VERSION).toBe(`${process.pid}:${versionOf('content')}`);
});

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compressSite } from './compress.ts';

let site: string;

beforeAll(async () => {
	site = await mkdtemp(join(tmpdir(), 'fahm-compress-'));
	await mkdir(join(site, 'ur'));
	await writeFile(join(site, 'ur/index.html'), 'فہم '.repeat(500));
	await writeFile(join(site, 'font.woff2'), 'packed already');
});

afterAll(() => rm(site, { recursive: true }));

it('puts both packed forms beside what gets smaller, and nothing beside the rest', async () => {
	expect(await compressSite(site)).toBe(1);
	expect((await readdir(site, { recursive: true })).sort()).toEqual([
		'font.woff2',
		'ur',
		'ur/index.html',
		'ur/index.html.br',
		'ur/index.html.gz'
	]);
	const page = await readFile(join(site, 'ur/index.html'));
	const packed = await readFile(join(site, 'ur/index.html.br'));
	expect(brotliDecompressSync(packed)).toEqual(page);
	expect(gunzipSync(await readFile(join(site, 'ur/index.html.gz')))).toEqual(page);
	expect(packed.length).toBeLessThan(page.length);
});

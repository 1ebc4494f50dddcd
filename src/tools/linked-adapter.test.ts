import type { Builder } from '@sveltejs/kit';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { move, withLinksProven } from './linked-adapter.js';

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'fahm-move-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function write(file: string, text: string): Promise<void> {
	await mkdir(dirname(join(folder, file)), { recursive: true });
	await writeFile(join(folder, file), text);
}

it('moves pages in among the files that are there', async () => {
	await write('pages/en/index.html', 'page');
	await write('pages/maps/floods.svg', 'map');
	await write('site/icon.svg', 'icon');
	await write('site/maps/world.svg', 'world');
	move(join(folder, 'pages'), join(folder, 'site'));
	expect(await readFile(join(folder, 'site/en/index.html'), 'utf8')).toBe('page');
	expect(await readFile(join(folder, 'site/icon.svg'), 'utf8')).toBe('icon');
	expect((await readdir(join(folder, 'site/maps'))).sort()).toEqual(['floods.svg', 'world.svg']);
});

it('puts a new file in the place of an old one', async () => {
	await write('pages/index.html', 'new');
	await write('site/index.html', 'old');
	move(join(folder, 'pages'), join(folder, 'site'));
	expect(await readFile(join(folder, 'site/index.html'), 'utf8')).toBe('new');
});

it('refuses a site in which a link leads nowhere, and says from where and to where', async () => {
	await write('output/prerendered/pages/en/index.html', '<a href="../ur/">Urdu</a>');
	const builder = {
		config: { kit: { outDir: folder, paths: { base: '' } } },
		prerendered: { pages: new Map([['/en/', { file: 'en/index.html' }]]), assets: new Map() },
		getClientDirectory: () => join(folder, 'output/client')
	} as unknown as Builder;
	const adapter = { name: 'none', adapt: () => undefined };
	expect(() => withLinksProven(adapter).adapt(builder)).toThrow('/en/ leads to /ur/');
});

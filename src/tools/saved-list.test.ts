import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSaved } from '#lib/offline/saved-files.ts';
import { sumOf } from '#lib/offline/sum.ts';
import { isSaved, listSaved } from './saved-list.js';

describe('a file of the site', () => {
	it.each([
		'/',
		'/404.html',
		'/en/',
		'/en/manifest.webmanifest',
		'/_app/immutable/islands/boot.OeDioJsb.js',
		'/fonts/site.220e66ca.woff2',
		'/icon.svg'
	])('%s is saved: a page, or what pages ask for', (path) => {
		expect(isSaved(path)).toBe(true);
	});

	it.each([
		'/_app/version.json',
		'/_app/immutable/entry/start.BqWqZ2Xm.js',
		'/_app/immutable/assets/0.CpdNumJl.css',
		'/_headers',
		'/.htaccess',
		'/.well-known/security.html',
		'/card.en.png',
		'/en/index.html.br',
		'/fonts/LICENSE.txt',
		'/icons/512.png',
		'/robots.txt',
		'/screenshots/section.en.wide.png',
		'/service-worker.js',
		'/sitemap.xml',
		'/ur/x/card.png'
	])('%s is not: only others read it', (path) => {
		expect(isSaved(path)).toBe(false);
	});
});

describe('the list in the worker', () => {
	let dir: string;
	const write = async (file: string, text: string) => {
		await mkdir(dirname(join(dir, file)), { recursive: true });
		await writeFile(join(dir, file), text);
	};
	/** What the worker reads of its list. */
	const listed = async () => {
		const script = await readFile(join(dir, 'service-worker.js'), 'utf8');
		const [, list = ''] = /^read\("(.*)"\)$/.exec(script) ?? [];
		return Object.fromEntries(readSaved(list, ''));
	};

	beforeEach(async () => {
		dir = await mkdtemp(join(tmpdir(), 'fahm-list-'));
		await write('service-worker.js', 'read("%saved%")');
		await write('index.html', 'door');
		await write('en/about/index.html', 'about');
		await write('robots.txt', 'robots');
	});
	afterEach(() => rm(dir, { recursive: true }));

	it('has every address, and the sum that an answer with that file has', async () => {
		listSaved(dir);
		expect(await listed()).toEqual({
			'/': await sumOf(new Response('door')),
			'/en/about/': await sumOf(new Response('about'))
		});
	});

	it('is written anew when the site was changed', async () => {
		listSaved(dir);
		await write('en/about/index.html', 'another');
		await write('icon.svg', '<svg/>');
		listSaved(dir);
		expect(await listed()).toEqual({
			'/': await sumOf(new Response('door')),
			'/en/about/': await sumOf(new Response('another')),
			'/icon.svg': await sumOf(new Response('<svg/>'))
		});
	});

	it('is missed where a worker has no place for it', async () => {
		await write('service-worker.js', 'read()');
		expect(() => listSaved(dir)).toThrow('no place');
	});
});

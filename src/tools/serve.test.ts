import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type Serving } from './serve.ts';

const headers = `/*
  X-Content-Type-Options: nosniff
/_app/immutable/*
  Cache-Control: public, max-age=31536000, immutable
`;
const long = `<!doctype html><title>English</title>${'<p>word</p>'.repeat(50)}`;

let dir: string;
let site: Serving;
let repo: Serving;

beforeAll(async () => {
	dir = await mkdtemp(join(tmpdir(), 'fahm-serve-'));
	await mkdir(join(dir, 'en'));
	await mkdir(join(dir, '_app/immutable'), { recursive: true });
	await writeFile(join(dir, '_headers'), headers);
	await writeFile(join(dir, 'index.html'), 'door');
	await writeFile(join(dir, '404.html'), 'lost');
	await writeFile(join(dir, 'en/index.html'), long);
	await writeFile(join(dir, 'en/index.html.br'), brotliCompressSync(long));
	await writeFile(join(dir, '_app/immutable/a.js'), 'export {};');
	await writeFile(join(dir, 'service-worker.js'), '');
	await writeFile(join(dir, '.hidden'), '');
	await symlink(resolve('package.json'), join(dir, 'package.json'));
	site = await startServer({ dir, port: 0 });
	repo = await startServer({ dir, port: 0, base: '/repo' });
});

afterAll(async () => {
	await site.close();
	await repo.close();
	await rm(dir, { recursive: true });
});

/** `fetch` on this site, without following where it is sent. */
const get = (path: string, init: RequestInit = {}) =>
	fetch(new URL(path, site.url), { redirect: 'manual', ...init });

/** What a path comes to that `fetch` would tidy up before sending it. */
const raw = (path: string) =>
	new Promise<number | undefined>((done) => {
		const { hostname, port } = new URL(site.url);
		request({ hostname, port, path }, (response) => done(response.resume().statusCode)).end();
	});

describe('serve', () => {
	it('gives a folder its page', async () => {
		const page = await get('en/');
		expect(page.status).toBe(200);
		expect(page.headers.get('content-type')).toBe('text/html;charset=utf-8');
		expect(page.headers.get('cache-control')).toBe('no-cache');
		expect(page.headers.get('x-content-type-options')).toBe('nosniff');
		expect(await page.text()).toBe(long);
	});

	it('sends a folder without its slash to the one with it, query and all', async () => {
		const moved = await get('en?a=b&c');
		expect(moved.status).toBe(301);
		expect(moved.headers.get('location')).toBe('/en/?a=b&c');
	});

	it('sends nobody to another host', async () => {
		expect(await raw('//en')).toBe(404);
		expect(await raw('//example.org/')).toBe(404);
	});

	it('prefers the file that was compressed beforehand', async () => {
		const page = await get('en/', { headers: { 'accept-encoding': 'gzip, br' } });
		expect(page.headers.get('content-encoding')).toBe('br');
		expect(page.headers.get('vary')).toBe('Accept-Encoding');
		expect(await page.text()).toBe(long);
	});

	it('says when nothing has changed', async () => {
		const etag = (await get('en/')).headers.get('etag') ?? '';
		const again = await get('en/', { headers: { 'if-none-match': etag } });
		expect(again.status).toBe(304);
		expect(again.headers.get('cache-control')).toBe('no-cache');
	});

	it('keeps files with a hash in their name for ever, and the service worker never', async () => {
		const file = await get('_app/immutable/a.js');
		expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
		expect(file.headers.get('content-type')).toBe('text/javascript');
		const worker = await get('service-worker.js');
		expect(worker.headers.get('cache-control')).toBe('no-cache');
	});

	it('answers an unknown path with the 404 page and its status', async () => {
		const page = await get('en/nothing/here/');
		expect(page.status).toBe(404);
		expect(page.headers.get('x-content-type-options')).toBe('nosniff');
		expect(await page.text()).toBe('lost');
	});

	it.each([
		'/../package.json',
		'/%2e%2e/package.json',
		'/en/..%2findex.html',
		'/en/%',
		'/en/%00',
		`/${'long'.repeat(100)}`,
		'/_headers',
		'/.hidden',
		'/package.json',
		'/en/index',
		'/en/index.html/',
		'/EN/'
	])('finds nothing at %s', async (path) => {
		expect(await raw(path)).toBe(404);
	});

	it('serves what is in its folder now, whatever was there at the start', async () => {
		const built = join(dir, 'before');
		await mkdir(built);
		await writeFile(join(built, 'index.html'), 'short');
		await writeFile(join(built, 'old.js'), '');
		const serving = await startServer({ dir: built, port: 0 });
		const at = (path: string) => fetch(new URL(path, serving.url));
		await rename(built, join(dir, 'gone'));
		expect((await at('')).status).toBe(404);
		await mkdir(join(built, 'ur'), { recursive: true });
		await writeFile(join(built, 'index.html'), long);
		await writeFile(join(built, 'ur/index.html'), 'new');
		await writeFile(join(built, '404.html'), 'nothing');
		expect(await (await at('')).text()).toBe(long);
		expect(await (await at('ur/')).text()).toBe('new');
		expect(await (await at('old.js')).text()).toBe('nothing');
		await serving.close();
	});

	it('takes no orders', async () => {
		expect((await get('en/', { method: 'POST' })).status).toBe(405);
	});

	it('stands under its base and nowhere else', async () => {
		const at = (path: string) => fetch(new URL(path, repo.url), { redirect: 'manual' });
		expect(repo.url).toMatch(/\/repo\/$/);
		expect(await (await at('en/')).text()).toBe(long);
		expect((await at('en')).headers.get('location')).toBe('/repo/en/');
		expect((await at('/repo')).headers.get('location')).toBe('/repo/');
		expect((await at('/en/')).status).toBe(404);
		expect((await at('/repository/')).status).toBe(404);
	});

	it('refuses a port that is taken when it was asked for', async () => {
		const port = Number(new URL(site.url).port);
		await expect(startServer({ dir, port })).rejects.toThrow(`No free port: ${port}.`);
	});

	it('finds a free port when none was asked for', async () => {
		const two = await Promise.all([startServer({ dir }), startServer({ dir })]);
		expect(two[0].url).not.toBe(two[1].url);
		await Promise.all(two.map((serving) => serving.close()));
	});

	it('remembers what was asked for', async () => {
		const before = site.requests.length;
		await get('en/?q');
		expect(site.requests.slice(before)).toEqual(['/en/?q']);
	});

	it('says what to do when nothing is built', async () => {
		await expect(startServer({ dir: join(dir, 'none') })).rejects.toThrow('npm run build');
	});
});

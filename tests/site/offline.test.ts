import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesFor, groupOf, groupsFor } from '#lib/offline/groups.ts';
import en from '#lib/locale/messages/en.json';
import ur from '#lib/locale/messages/ur.json';
import { readSaved } from '#lib/offline/saved-files.ts';
import { sumOf } from '#lib/offline/sum.ts';
import { isSaved } from '../../src/tools/saved-list.js';
import { startServer } from '../../src/tools/serve.ts';
import { complaints, type Page, site } from './site.ts';
import { get as attribute, inside } from './tree.ts';

/** Addresses that opening a page asks for: scripts, styles, pictures, fonts. Not its links, nor what others read of it. */
function askedBy({ root, html, path }: Page): string[] {
	const named = [...inside(root)].flatMap(({ name, attributes }) => {
		const isLink = name === 'link' && !/^(canonical|alternate)$/.test(attributes.get('rel') ?? '');
		const href = isLink || name === 'use' || name === 'image' ? attributes.get('href') : undefined;
		return [href, attributes.get('src')];
	});
	const inStyles = [...html.matchAll(/url\(["']?([^"')]+)/g)].map(([, url]) => url);
	const late = html.match(/data-offline="([^"]+)"/)?.[1];
	const boot = named.find((url) => url?.includes('/islands/'));
	const addresses = [...named, ...inStyles, boot && late && boot.replace(/[^/]+$/, late)];
	return addresses
		.filter((url): url is string => Boolean(url) && !/^(data:|#)/.test(url ?? ''))
		.map((url) => new URL(url, `http://site.invalid${path}`).pathname);
}

/** Bytes of an answer as they come over the line to a browser: its headers, and what is packed in it. */
const bytesOf = (url: URL, coding: string) =>
	new Promise<number>((done, fail) => {
		const headers = { 'accept-encoding': coding };
		get(url, { headers }, (answer) => {
			if (answer.statusCode !== 200) fail(new Error(`${url.pathname}: ${answer.statusCode}`));
			let bytes = answer.rawHeaders.join('  ').length;
			answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
			answer.on('end', () => done(bytes));
		}).on('error', fail);
	});

/** Files by their addresses, of all that may be saved. */
const files = new Map(
	[...site.files].filter(isSaved).map((file) => [file.replace(/\/index\.html$/, '/'), file])
);
const saved = [...files.keys()];
/** What a device saves that has opened these pages. */
const savedFor = (...paths: string[]) => filesFor(saved, '', groupsFor(paths));

/** Bytes over the line of a first visit that opens these pages, headers and the worker and all, as a server counts. */
async function bytesOfVisit(coding: string, ...paths: string[]): Promise<number> {
	const server = await startServer({ dir: site.dir, port: 0 });
	try {
		let bytes = 0;
		for (const path of new Set([...savedFor(...paths), '/service-worker.js']))
			bytes += await bytesOf(new URL(path, server.url), coding);
		return bytes;
	} finally {
		await server.close();
	}
}

/** Megabytes that each language's question names, before anything is saved. */
const said = [en.offline.ask, ur.offline.ask].map((ask) => Number(/[\d.]+/.exec(ask)?.[0]));

const worker = readFileSync(join(site.dir, 'service-worker.js'), 'utf8');

describe('what is saved for offline', () => {
	it('holds every page, and everything that a page asks for', () => {
		const wrong = complaints(site.pages, (page) => {
			const kept = new Set(savedFor(page.path));
			// The whole alphabet is asked for when somebody types Urdu; until it comes, the device's own letters stand there.
			return [page.path, ...askedBy(page)].filter(
				(path) => !kept.has(path) && groupOf(path) !== 'alphabet'
			);
		});
		expect(wrong).toEqual([]);
	});

	it('comes within its weight over the line, headers and the worker and all, as a server counts', async () => {
		const bytes = await bytesOfVisit('gzip, deflate, br');
		expect(bytes).toBeGreaterThan(100 * 1024);
		expect(bytes, `${Math.ceil(bytes / 1024)} KB`).toBeLessThanOrEqual(450 * 1024);
	});

	it('is less than what is said to whoever counts bytes, on a teacher’s page and where there is no Brotli', async () => {
		const bytes = await bytesOfVisit('gzip', '/en/assign/');

		expect(bytes, `${Math.ceil(bytes / 1024)} KB`).toBeLessThan(Math.min(...said) * 1_000_000);
	});

	it('is known to the worker, file by file, with the sum of what a host sends', async () => {
		const [list = ''] = /%saved%[^'"`]*/.exec(worker) ?? [];
		const sums = [...files].map(
			async ([url, file]) =>
				[url, await sumOf(new Response(readFileSync(join(site.dir, file))))] as const
		);
		expect(Object.fromEntries(readSaved(list, ''))).toEqual(
			Object.fromEntries(await Promise.all(sums))
		);
	});

	it('has every manifest that a page names', () => {
		const manifests = [...site.files].filter((file) => file.endsWith('.webmanifest'));
		expect(manifests.length).toBeGreaterThan(1);
		const wrong = complaints(site.pages, ({ root, path }) =>
			[...inside(root)]
				.filter((element) => attribute(element, 'rel') === 'manifest')
				.map((link) => new URL(attribute(link, 'href'), `http://site.invalid${path}`).pathname)
				.filter((file) => !site.files.has(file))
		);
		expect(wrong).toEqual([]);
	});
});

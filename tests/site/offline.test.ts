import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesFor, groupOf, groupsFor } from '#lib/offline/groups.ts';
import { savedFiles } from '#lib/offline/saved-files.ts';
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
const bytesOf = (url: URL) =>
	new Promise<number>((done, fail) => {
		const headers = { 'accept-encoding': 'gzip, deflate, br' };
		get(url, { headers }, (answer) => {
			if (answer.statusCode !== 200) fail(new Error(`${url.pathname}: ${answer.statusCode}`));
			let bytes = answer.rawHeaders.join('  ').length;
			answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
			answer.on('end', () => done(bytes));
		}).on('error', fail);
	});

/** Everything there is, as the worker's build would tell of it. */
const there = [...site.files]
	.filter((file) => !/\.(br|gz)$/.test(file))
	.map((file) => file.replace(/\/index\.html$/, '/'));

const saved = savedFiles({ base: '', build: [], files: there, prerendered: [] });
/** What a device saves that has opened these pages. */
const savedFor = (...paths: string[]) => filesFor(saved, '', groupsFor(paths));
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
		const server = await startServer({ dir: site.dir, port: 0 });
		try {
			let bytes = 0;
			for (const path of new Set([...savedFor(), '/service-worker.js']))
				bytes += await bytesOf(new URL(path, server.url));
			expect(bytes).toBeGreaterThan(100 * 1024);
			expect(bytes, `${Math.ceil(bytes / 1024)} KB`).toBeLessThanOrEqual(450 * 1024);
		} finally {
			await server.close();
		}
	});

	it('is known to the worker, file by file', () => {
		const own = (path: string) => path !== '/service-worker.js';
		expect(saved.filter(own).filter((path) => !worker.includes(`\`${path}\``))).toEqual([]);
	});

	it('has the version that the host says it has', () => {
		const { version } = JSON.parse(readFileSync(join(site.dir, '_app/version.json'), 'utf8')) as {
			version: string;
		};
		expect(worker).toContain(`\`${version}\``);
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

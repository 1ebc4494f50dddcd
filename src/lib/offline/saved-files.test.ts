import { describe, expect, it } from 'vitest';
import { isHashed, savedFiles } from './saved-files.ts';

const build = {
	build: [
		'/_app/immutable/entry/start.BqWqZ2Xm.js',
		'/_app/immutable/chunks/1TeY33ux.js',
		'/_app/immutable/nodes/3.CyNTTfIC.js',
		'/_app/immutable/assets/0.CpdNumJl.css',
		'/_app/immutable/islands/boot.OeDioJsb.js'
	],
	files: [
		'/_headers',
		'/_redirects',
		'/.htaccess',
		'/.well-known/security.html',
		'/card.en.png',
		'/fonts/LICENSE.txt',
		'/fonts/site.220e66ca.woff2',
		'/icon.svg',
		'/icons/512.png',
		'/screenshots/section.en.wide.png'
	],
	prerendered: [
		'/',
		'/404.html',
		'/en/',
		'/en/manifest.webmanifest',
		'/ur/x/card.png',
		'/robots.txt',
		'/sitemap.xml'
	]
};

const under = (base: string) => ({
	base,
	build: build.build.map((path) => base + path),
	files: build.files.map((path) => base + path),
	prerendered: build.prerendered.map((path) => base + path)
});

describe('what is saved', () => {
	it('is every page and what pages ask for, and nothing that only others read', () => {
		expect(savedFiles(under(''))).toEqual([
			'/',
			'/404.html',
			'/en/',
			'/en/manifest.webmanifest',
			'/_app/immutable/islands/boot.OeDioJsb.js',
			'/fonts/site.220e66ca.woff2',
			'/icon.svg'
		]);
	});

	it('is the same below a folder', () => {
		const rooted = savedFiles(under('')).map((path) => `/repo${path}`);
		expect(savedFiles(under('/repo'))).toEqual(rooted);
	});

	it('names nothing twice', () => {
		const { base, ...rest } = under('');
		const twice = savedFiles({ base, ...rest, files: [...rest.files, ...rest.files] });
		expect(new Set(twice).size).toBe(twice.length);
	});
});

describe('a name with a hash', () => {
	it.each([
		'/_app/immutable/islands/boot.OeDioJsb.js',
		'/repo/fonts/site.220e66ca.woff2',
		'https://fahm.example/fonts/cross-border-airstrikes.731a1708.woff2'
	])('%s never changes', (url) => {
		expect(isHashed(url)).toBe(true);
	});

	it.each(['/icon.svg', '/en/', '/fonts/LICENSE.txt', '/_app/version.json'])('%s may', (url) => {
		expect(isHashed(url)).toBe(false);
	});
});

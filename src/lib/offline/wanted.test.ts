import { describe, expect, it } from 'vitest';
import { isOurs, wantedBy } from './wanted.ts';

const saved = new Set([
	'/repo/',
	'/repo/en/',
	'/repo/en/about/',
	'/repo/icon.svg',
	'/repo/404.html'
]);

describe('what a path asks for', () => {
	it.each(['/repo/', '/repo/en/about/', '/repo/icon.svg', '/repo/404.html'])(
		'is %s itself',
		(path) => {
			expect(wantedBy(path, saved)).toEqual({ path });
		}
	);

	it.each([
		['/repo/en', '/repo/en/'],
		['/repo/en/about', '/repo/en/about/'],
		['/repo/en/about/index.html', '/repo/en/about/'],
		['/repo/en/about/index', '/repo/en/about/'],
		['/repo/index.html', '/repo/']
	])('is in %s the page %s', (path, moved) => {
		expect(wantedBy(path, saved)).toEqual({ moved });
	});

	it.each(['/repo/en/nothing/', '/repo/icon', '/en/', '/repo/EN/', '/repo//', ''])(
		'is nothing known in %j',
		(path) => {
			expect(wantedBy(path, saved)).toBeUndefined();
		}
	);
});

describe('a request that the worker answers', () => {
	const asked = (url: string, method = 'GET', headers = {}) => ({
		url,
		method,
		headers: new Headers(headers)
	});
	const ours = (request: ReturnType<typeof asked>) => isOurs(request, 'https://a.example', '/repo');

	it('reads a file of this site', () => {
		expect(ours(asked('https://a.example/repo/en/?x=1#y'))).toBe(true);
	});

	it.each([
		['writing', asked('https://a.example/repo/en/', 'POST')],
		['only looking', asked('https://a.example/repo/en/', 'HEAD')],
		['another host', asked('https://b.example/repo/en/')],
		['another scheme', asked('http://a.example/repo/en/')],
		['another site of the host', asked('https://a.example/repository/en/')],
		['a part of a file', asked('https://a.example/repo/a.mp4', 'GET', { range: 'bytes=0-' })]
	])('is not one of %s', (_, request) => {
		expect(ours(request)).toBe(false);
	});
});

import { describe, expect, it } from 'vitest';
import { isHashed, readSaved } from './saved-files.ts';

describe('what is saved', () => {
	const list = '%saved% / 1a /en/about/ zz9 /fonts/site.220e66ca.woff2 0';

	it('is read as addresses below the base, each with its sum', () => {
		expect([...readSaved(list, '/repo')]).toEqual([
			['/repo/', '1a'],
			['/repo/en/about/', 'zz9'],
			['/repo/fonts/site.220e66ca.woff2', '0']
		]);
	});

	it('is nothing while the site is developed', () => {
		expect(readSaved('%saved%', '').size).toBe(0);
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

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLastPage } from './last-page.ts';

describe('the page that was open last', () => {
	it.each(['en/', 'ur/about/', 'ur/cross-border-airstrikes/what-happened/#p12'])(
		'is %s as it was kept',
		(path) => {
			expect(parseLastPage(path)).toBe(path);
		}
	);

	it.each([
		'',
		'/',
		'//evil.example/',
		'https://evil.example/',
		'javascript:alert(1)',
		'en/../../',
		'en/x',
		'en/#x',
		'en/?x/',
		['en/'],
		null
	])('is none in %j', (stored) => {
		expect(parseLastPage(stored)).toBeUndefined();
	});

	it('stays below the site’s root, whatever is stored', () => {
		fc.assert(
			fc.property(fc.oneof(fc.webPath(), fc.webUrl(), fc.string(), fc.anything()), (stored) => {
				const path = parseLastPage(stored);
				if (path === undefined) return;
				const address = new URL(path, 'https://fahm.example/repo/');
				expect(address.href).toMatch(/^https:\/\/fahm\.example\/repo\//);
			})
		);
	});
});

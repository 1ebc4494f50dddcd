import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { localeCodes } from '#lib/locale/locales.ts';
import { headersFor, parseHeaders } from './headers.ts';

const rules = parseHeaders(`
# For everything.
/*
  X-Frame-Options: DENY
  # A remark between headers.
  Content-Security-Policy: default-src 'self'; img-src 'self' data:
/_app/immutable/*
	Cache-Control: public, immutable
/:locale/do/
  X-Frame-Options: SAMEORIGIN
`);

const given = (path: string) => Object.fromEntries(headersFor(rules, path));

describe('headers', () => {
	it('gives every path what stands under /*, colons and all', () => {
		expect(given('/en/')).toEqual({
			'x-frame-options': 'DENY',
			'content-security-policy': "default-src 'self'; img-src 'self' data:"
		});
	});

	it('adds what stands under a path that fits', () => {
		expect(given('/_app/immutable/a/b.js')).toHaveProperty('cache-control', 'public, immutable');
		expect(given('/app/immutable/b.js')).not.toHaveProperty('cache-control');
	});

	it('lets a placeholder stand for one part of a path', () => {
		expect(given('/ur/do/')['x-frame-options']).toBe('DENY, SAMEORIGIN');
		expect(given('/ur/x/do/')['x-frame-options']).toBe('DENY');
	});

	it('takes a full stop for a full stop', () => {
		const one = parseHeaders('/a.js\n  A: b');
		expect(headersFor(one, '/axjs').size).toBe(0);
	});

	it('names the line that it cannot read', () => {
		expect(() => parseHeaders('/*\n  no colon here')).toThrow('_headers, line 2: "no colon here"');
		expect(() => parseHeaders('  A: b')).toThrow('line 1');
	});
});

describe('the headers of this site', () => {
	const own = parseHeaders(readFileSync('static/_headers', 'utf8'));
	const opener = (path: string) => headersFor(own, path).get('cross-origin-opener-policy');

	it.each(['/en/do/', '/ur/assign/', '/ur/gradebook/'])('cut %s off from its opener', (path) => {
		expect(opener(path)).toBe('same-origin');
	});

	it.each(localeCodes)('name the pages in %s', (locale) => {
		expect(headersFor(own, `/${locale}/floods/`).get('referrer-policy')).toBeDefined();
		expect(headersFor(own, `/${locale}/do/`).get('referrer-policy')).toBeDefined();
	});

	it.each(['/', '/en/', '/ur/floods/', '/ur/floods/quiz/'])('start no process for %s', (path) => {
		expect(opener(path)).toBeUndefined();
	});
});

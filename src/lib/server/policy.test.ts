import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyFor } from './policy.ts';

const hash = (code: string) => createHash('sha256').update(code).digest('base64');

describe('the content security policy of a page', () => {
	it('allows each inline script and style by its hash', () => {
		const policy = policyFor('<style>a{}</style><script>b()</script>');
		expect(policy).toContain(`style-src 'self' 'sha256-${hash('a{}')}'`);
		expect(policy).toContain(`script-src 'self' 'sha256-${hash('b()')}'`);
	});

	it('hashes neither scripts with an address nor data', () => {
		const html = '<script src="a.js"></script><script type="application/json">{}</script>';
		expect(policyFor(html)).toContain("script-src 'self';");
	});

	it('never allows inline code as such', () => {
		expect(policyFor('<script>a()</script>')).not.toContain('unsafe');
	});
});

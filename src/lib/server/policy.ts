import { createHash } from 'node:crypto';

const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** The contents of a page's inline elements of one name, data blocks left out: they run nothing. */
function inline(html: string, name: 'script' | 'style'): string[] {
	const elements = html.matchAll(new RegExp(`<${name}([^>]*)>([^]*?)</${name}>`, 'g'));
	return [...elements]
		.filter(([, attributes = '']) => !/\bsrc=|type="application\//.test(attributes))
		.map(([, , code = '']) => code);
}

/**
 * The content security policy of a prerendered page: our own files, and exactly the inline code that stands in it.
 * A host can only add headers to it (`static/_headers`), never loosen it.
 * @param parts the page, whole or in parts that cut no element in two
 */
export function policyFor(...parts: readonly string[]): string {
	const sources = (name: 'script' | 'style') =>
		[...new Set(parts.flatMap((html) => inline(html, name)).map(hashOf))].join(' ');
	return [
		"default-src 'none'",
		`script-src 'self' ${sources('script')}`.trim(),
		`style-src 'self' ${sources('style')}`.trim(),
		"img-src 'self'",
		"font-src 'self'",
		"connect-src 'self'",
		"manifest-src 'self'",
		"worker-src 'self'",
		"base-uri 'none'",
		"form-action 'self'"
	].join('; ');
}

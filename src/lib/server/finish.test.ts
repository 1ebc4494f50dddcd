import { describe, expect, it } from 'vitest';
import { finish } from './finish.ts';
import { policyFor } from './policy.ts';

const head = '<html><head>%policy%<style>a{}</style>\n<title>T</title>';
const body = '</head><body><!--[--><p>B</p><!--]--></body></html>';

describe('a finished page', () => {
	it('has its styles in one element, in their order, at the end of its head', () => {
		const more = '<style id="late">b{}</style><meta name="m">';
		expect(finish(head + more, body)).toMatch(
			/<title>T<\/title><meta name="m"><style>a\{\}b\{\}<\/style><\/head>/
		);
	});

	it('has the policy of what stands in it, wherever that is', () => {
		const script = '<script>b()</script>';
		const policy = policyFor(`<style>a{}</style>${script}`);
		expect(finish(head, body.replace('</body>', `${script}</body>`))).toContain(
			`<head><meta http-equiv="content-security-policy" content="${policy}">`
		);
	});

	it('has nothing that only a client of SvelteKit reads', () => {
		const link = '<link href="a.css" rel="stylesheet" disabled media="(max-width: 0)">\n';
		expect(finish(head + link, body)).toMatch(/<\/head><body><p>B<\/p><\/body><\/html>$/);
		expect(finish(head + link, body)).not.toContain('stylesheet');
	});

	it('has no space that nobody sees, and all that parts words', () => {
		const spaced = body.replace('B</p>', 'B <a>c</a> <a>d</a></p>\n\t<ul>\n<li>e</li> </ul>');
		expect(finish(head, spaced)).toContain('<p>B <a>c</a> <a>d</a></p><ul><li>e</li></ul></body>');
		expect(finish(`${head}\n\t<meta name="m" />\n`, body)).toContain(
			'<title>T</title><meta name="m"><style>'
		);
	});

	it('keeps Urdu abbreviations whole, in its title too', () => {
		const page = finish(`${head}<title>ٹی ٹی پی</title>`, body.replace('B', 'ٹی ٹی پی'));
		expect(page.match(/ٹی\u00a0ٹی\u00a0پی/g)).toHaveLength(2);
	});

	it('is edited last, but for its styles', () => {
		const page = finish(head, body, (text) => text.toUpperCase());
		expect(page).toContain('<TITLE>T</TITLE><style>a{}</style>');
		expect(page).toContain('<P>B</P>');
	});
});

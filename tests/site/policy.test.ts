import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complaints, type Page, site } from './site.ts';
import { all, get, inside } from './tree.ts';

/** Inline scripts that run and inline styles, as a browser hashes them. */
function inlineCode({ html }: Page, name: 'script' | 'style'): string[] {
	const elements = [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>([^]*?)</${name}>`, 'g'))];
	return elements
		.filter(([, attributes = '']) => !/\ssrc\s*=|type="application\/(ld\+)?json"/.test(attributes))
		.map(([, , code = '']) => code);
}

const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** The page's policy by directive. */
function policyOf({ head }: Page): Map<string, string[]> {
	const [meta] = all(
		head,
		(element) => get(element, 'http-equiv').toLowerCase() === 'content-security-policy'
	);
	const directives = meta ? get(meta, 'content').split(';') : [];
	return new Map(
		directives.map((directive) => {
			const [name = '', ...sources] = directive.trim().split(/\s+/);
			return [name, sources];
		})
	);
}

/** Every text that a browser would look for addresses in: styles of pages and of files. */
function stylesOf(page: Page): string[] {
	const linked = all(
		page.head,
		({ name, attributes }) => name === 'link' && attributes.get('rel') === 'stylesheet'
	).map((link) => readFileSync(join(site.dir, page.path, get(link, 'href')), 'utf8'));
	return [...inlineCode(page, 'style'), ...linked];
}

describe('the policy of a page', () => {
	it('allows exactly its inline scripts and styles, by their hashes', () => {
		const wrong = complaints(site.pages, (page) =>
			(['script', 'style'] as const).flatMap((name) => {
				const allowed = (policyOf(page).get(`${name}-src`) ?? []).sort();
				const needed = [...new Set(["'self'", ...inlineCode(page, name).map(hashOf)])].sort();
				return allowed.join() === needed.join() ? [] : [`allows ${name}s ${allowed.join(' ')}`];
			})
		);
		expect(wrong).toEqual([]);
	});

	it('allows nothing else but our own files', () => {
		const own = new Set(["'self'", "'none'"]);
		const wrong = complaints(site.pages, (page) => {
			const policy = policyOf(page);
			const others = [...policy]
				.filter(([name]) => name !== 'script-src' && name !== 'style-src')
				.flatMap(([name, sources]) =>
					sources.filter((source) => !own.has(source)).map((source) => `allows ${name} ${source}`)
				);
			return [
				...(policy.get('default-src')?.join() === "'none'" ? [] : ['has no default of none']),
				...(policy.get('base-uri')?.join() === "'none'" ? [] : ['lets its base be moved']),
				...others
			];
		});
		expect(wrong).toEqual([]);
	});

	it('stands before everything that it is about', () => {
		const wrong = complaints(site.pages, ({ html }) =>
			html.search(/http-equiv="content-security-policy"/i) < html.search(/<(script|style|link)\b/)
				? []
				: ['has its policy too late']
		);
		expect(wrong).toEqual([]);
	});

	it('would block nothing: no style attributes, no handlers, no scripts in addresses', () => {
		const wrong = complaints(site.pages, ({ root }) =>
			[...inside(root)].flatMap(({ name, attributes }) =>
				[...attributes]
					.filter(
						([attribute, value]) =>
							attribute === 'style' || attribute.startsWith('on') || /^\s*javascript:/i.test(value)
					)
					.map(([attribute, value]) => `has <${name} ${attribute}="${value}">`)
			)
		);
		expect(wrong).toEqual([]);
	});

	it('is kept by the styles: no address of another host in any', () => {
		const wrong = complaints(site.pages, (page) =>
			stylesOf(page).flatMap((css) =>
				[...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)]
					.map(([, url = '', imported = '']) => url || imported)
					.filter((address) => /^([a-z]+:)?\/\//i.test(address))
			)
		);
		expect(wrong).toEqual([]);
	});
});

describe('the files beside the pages', () => {
	const text = [...site.files].filter((file) => /\.(js|css|svg|json|webmanifest)$/.test(file));

	it('name no other host to fetch from', () => {
		// Names of vocabularies look like addresses and are never asked for; WhatsApp opens when somebody sends something by it.
		const names =
			/^https?:\/\/(www\.w3\.org|schema\.org|schemas\.(openxmlformats\.org|microsoft\.com)|svelte\.dev|wa\.me)(\/|$)/;
		const wrong = text.flatMap((file) =>
			[...readFileSync(join(site.dir, file), 'utf8').matchAll(/https?:\/\/[^\s"'`)\\<>]+/g)]
				.map(([address]) => address)
				.filter((address) => !names.test(address))
				.map((address) => `${file} ${address}`)
		);
		expect(wrong).toEqual([]);
	});
});

import { compile } from 'mdsvex';
import { describe, expect, it } from 'vitest';
import type { Outline } from './outline.ts';
import { statements } from './statements.js';

/** What a text of prose becomes: the mark-up for the view, on one line, and the outline for everybody else. */
async function read(prose: string): Promise<{ html: string; blocks: Outline['blocks'] }> {
	let blocks: Outline['blocks'] = [];
	const outline = (found: Outline) => (blocks = found.blocks);
	// mdsvex types plugins for another version of unified than it carries.
	const plugin = [statements, { outline }] as unknown as never;
	const compiled = await compile(prose, { smartypants: false, remarkPlugins: [plugin] });
	return { html: compiled?.code.replace(/\s+/g, ' ').trim() ?? '', blocks };
}

describe('a paragraph', () => {
	it('is parted at its sources, each statement running to the next', async () => {
		const { blocks } = await read(
			'[¶1](fact:F01a) It moved. It is far. [?](gap:NS01) When? [¶2](fact:F02a+F02b) It is said.'
		);
		expect(blocks).toEqual([
			{
				type: 'paragraph',
				id: 'p1',
				lead: '',
				statements: [
					{ kind: 'fact', ids: ['F01a'], label: '¶1', text: 'It moved. It is far.', terms: [] },
					{ kind: 'gap', ids: ['NS01'], label: '?', text: 'When?', terms: [] },
					{ kind: 'fact', ids: ['F02a', 'F02b'], label: '¶2', text: 'It is said.', terms: [] }
				]
			}
		]);
	});

	it('tells the view what it cites, in order', async () => {
		const { html } = await read('[¶1](fact:F01a+F01b) One. [?](gap:NS01) Two.');
		expect(html).toContain('<paragraph id="p1" cites="fact:F01a+F01b gap:NS01">');
	});

	it('is numbered in its file, whatever stands between', async () => {
		const { blocks } = await read(
			'[¶1](fact:F01a) One.\n\n## Two\n\n[check](check:1)\n\n[¶1](fact:F01a) Three.'
		);
		expect(blocks.map((block) => ('id' in block ? block.id : ''))).toEqual([
			'p1',
			'part-1',
			'1',
			'p2'
		]);
	});

	it('has as its lead what stands before its first source', async () => {
		const { blocks } = await read('As *we* said, [¶1](fact:F01a) it moved.');
		expect(blocks).toMatchObject([{ lead: 'As we said,', statements: [{ text: 'it moved.' }] }]);
	});

	it('of background is said to go beyond the article, and no other is', async () => {
		const { html } = await read('[+](background:B1) One.\n\n[¶1](fact:F01a) Two.');
		expect(html).toContain('<paragraph id="p1" cites="background:B1" beyond="yes">');
		expect(html).toContain('<paragraph id="p2" cites="fact:F01a">');
	});

	it('is the same over two lines as on one', async () => {
		const { blocks } = await read('[¶1](fact:F01a) It moved\nfar away.');
		expect(blocks).toMatchObject([{ statements: [{ text: 'It moved\nfar away.' }] }]);
	});
});

describe('a statement', () => {
	it('gives its first word to the view, to be kept on one line with the mark', async () => {
		const { html } = await read('[¶1](fact:F01a) The library moved.');
		expect(html).toContain(
			'<statement kind="fact" ids="F01a" anchors="F01a" first="The ">library moved.</statement>'
		);
	});

	it('gives none when it begins with a term or in italics', async () => {
		const { html } = await read(
			'[¶1](fact:F01a)[Libraries](term:library) move. [¶1](fact:F01b) *Far* away.'
		);
		expect(html).toContain('anchors="F01a"><a href="term:library">Libraries</a> move.');
		expect(html).not.toContain('first=""');
	});

	it('of one word has it as its first and nothing after', async () => {
		const { html } = await read('[?](gap:NS01) When?');
		expect(html).toContain('first="When?"></statement>');
	});

	it('is an anchor for each of its facts once in a file', async () => {
		const { html } = await read(
			'[¶1](fact:F01a) One. [¶1](fact:F01a+F01b) Two.\n\n[¶1](fact:F01b) Three.'
		);
		const anchors = [...html.matchAll(/anchors="([^"]*)"/g)].map(([, ids]) => ids);
		expect(anchors).toEqual(['F01a', 'F01b']);
		expect(html).not.toContain('anchors=""');
	});

	it('keeps its mark-up for the view and only its text in the outline', async () => {
		const { html, blocks } = await read('[¶9](fact:F09e) یہ ”<bdi lang="en">Resolve</bdi>“ *ہے*۔');
		expect(html).toContain('<bdi lang="en">Resolve</bdi>');
		expect(blocks).toMatchObject([{ statements: [{ text: 'یہ ”Resolve“ ہے۔' }] }]);
	});

	it('names the terms linked in it, inside other mark-up too', async () => {
		const { blocks } = await read(
			'[¶1](fact:F01a) The [librarian](term:librarian) and the *new [hall](term:hall)*.'
		);
		expect(blocks).toMatchObject([
			{ statements: [{ terms: ['librarian', 'hall'], text: 'The librarian and the new hall.' }] }
		]);
	});
});

describe('a block', () => {
	it.each(['check', 'picture'] as const)(
		'is a link to a %s alone in its paragraph',
		async (kind) => {
			const { html, blocks } = await read(`[${kind}](${kind}:map)`);
			expect(blocks).toEqual([{ type: 'embed', kind, id: 'map' }]);
			expect(html).toBe(`<embed kind="${kind}" id="map">`);
		}
	);

	it('is a paragraph when the link has company', async () => {
		const { blocks } = await read('[check](check:1) [check](check:2)');
		expect(blocks).toMatchObject([
			{ type: 'other', name: '[…](check:1)' },
			{ type: 'other', name: '[…](check:2)' },
			{ type: 'paragraph', statements: [] }
		]);
	});

	it('may be a heading, numbered as a part', async () => {
		const { html, blocks } = await read('## The *move*\n\n## After it');
		expect(blocks).toEqual([
			{ type: 'heading', id: 'part-1', text: 'The move' },
			{ type: 'heading', id: 'part-2', text: 'After it' }
		]);
		expect(html).toContain('<h2 id="part-1">The <em>move</em></h2>');
	});

	it.each([
		['list', '- one\n- two'],
		['blockquote', '> one'],
		['code', '```\none\n```'],
		['table', '| a |\n| - |\n| b |'],
		['thematicBreak', '---']
	])('of another kind is named for the check: %s', async (name, prose) => {
		expect((await read(prose)).blocks).toContainEqual({ type: 'other', name });
	});

	it('that is a comment is nobody’s business', async () => {
		expect((await read('<!-- Check this twice. -->')).blocks).toEqual([]);
	});
});

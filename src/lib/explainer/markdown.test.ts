import { describe, expect, it } from 'vitest';
import { parseProse } from '#lib/server/prose.ts';
import type { Block, Paragraph, Statement } from './outline.ts';

/** What a text of prose becomes. */
const read = async (prose: string): Promise<Block[]> =>
	(await parseProse(prose, 'prose.md')).blocks;

/** The statements of a text of one paragraph. */
async function statementsOf(prose: string): Promise<Statement[]> {
	const [paragraph, ...others] = await read(prose);
	expect(others).toEqual([]);
	return (paragraph as Paragraph).statements;
}

describe('a paragraph', () => {
	it('is parted at its sources, each statement running to the next', async () => {
		const blocks = await read(
			'[¶1](fact:F01a) It moved. It is far. [?](gap:NS01) When? [¶2](fact:F02a+F02b) It is said.'
		);
		const plain = (text: string) => ({ content: [text], text, terms: [] });
		expect(blocks).toEqual([
			{
				type: 'paragraph',
				id: 'p1',
				lead: '',
				statements: [
					{
						kind: 'fact',
						ids: ['F01a'],
						anchors: ['F01a'],
						label: '¶1',
						...plain('It moved. It is far.')
					},
					{ kind: 'gap', ids: ['NS01'], anchors: ['NS01'], label: '?', ...plain('When?') },
					{
						kind: 'fact',
						ids: ['F02a', 'F02b'],
						anchors: ['F02a', 'F02b'],
						label: '¶2',
						...plain('It is said.')
					}
				]
			}
		]);
	});

	it('is numbered in its file, whatever stands between', async () => {
		const blocks = await read(
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
		expect(await read('As *we* said, [¶1](fact:F01a) it moved.')).toMatchObject([
			{ lead: 'As we said,', statements: [{ text: 'it moved.' }] }
		]);
	});

	it('is the same over two lines as on one', async () => {
		const [statement] = await statementsOf('[¶1](fact:F01a) It moved\nfar away.');
		expect(statement?.text).toBe('It moved\nfar away.');
	});
});

describe('a statement', () => {
	it('is an anchor for each of its facts once in a file', async () => {
		const blocks = await read(
			'[¶1](fact:F01a) One. [¶1](fact:F01a+F01b) Two.\n\n[¶1](fact:F01b) Three.'
		);
		expect(blocks).toMatchObject([
			{ statements: [{ anchors: ['F01a'] }, { anchors: ['F01b'] }] },
			{ statements: [{ anchors: [] }] }
		]);
	});

	it('keeps its marks in its content and only words in its text', async () => {
		const [statement] = await statementsOf(
			'[¶9](fact:F09e) یہ ”<bdi lang="en">*Resolve* it</bdi>“ **ہے**۔'
		);
		expect(statement?.content).toEqual([
			'یہ ”',
			{ mark: 'foreign', lang: 'en', content: [{ mark: 'em', content: ['Resolve'] }, ' it'] },
			'“ ',
			{ mark: 'strong', content: ['ہے'] },
			'۔'
		]);
		expect(statement?.text).toBe('یہ ”Resolve it“ ہے۔');
	});

	it('names the terms linked in it, inside other mark-up too', async () => {
		const [statement] = await statementsOf(
			'[¶1](fact:F01a) The [librarian](term:librarian) and the *new [hall](term:hall)*.'
		);
		expect(statement?.terms).toEqual(['librarian', 'hall']);
		expect(statement?.text).toBe('The librarian and the new hall.');
	});

	it('may lead to pages, and to nowhere else', async () => {
		const blocks = await read(
			'[¶1](fact:F01a) See [there](https://there.example), [here](#p1) and [lost](trem:hall).'
		);
		expect(blocks).toMatchObject([
			{ type: 'other', name: '[…](trem:hall)' },
			{
				statements: [
					{
						content: [
							'See ',
							{ mark: 'link', href: 'https://there.example' },
							', ',
							{ mark: 'link', href: '#p1' },
							' and lost.'
						]
					}
				]
			}
		]);
	});

	it.each([
		['<b>', 'It <b>moved</b>.'],
		['<bdi lang="en">', 'It <bdi lang="en">moved.'],
		['inlineCode', 'It `moved`.'],
		['image', 'It ![moved](moved.png).'],
		['delete', 'It ~~moved~~.']
	])('of mark-up that prose does not have is named for the check: %s', async (name, text) => {
		expect(await read(`[¶1](fact:F01a) ${text}`)).toContainEqual({ type: 'other', name });
	});
});

describe('a block', () => {
	it.each(['check', 'picture'] as const)(
		'is a link to a %s alone in its paragraph',
		async (kind) => {
			expect(await read(`[${kind}](${kind}:map)`)).toEqual([{ type: 'embed', kind, id: 'map' }]);
		}
	);

	it('is a paragraph when the link has company', async () => {
		expect(await read('[check](check:1) [check](check:2)')).toMatchObject([
			{ type: 'other', name: '[…](check:1)' },
			{ type: 'other', name: '[…](check:2)' },
			{ type: 'paragraph', statements: [] }
		]);
	});

	it('may be a heading, numbered as a part', async () => {
		expect(await read('## The *move*\n\n## After it')).toEqual([
			{
				type: 'heading',
				id: 'part-1',
				content: ['The ', { mark: 'em', content: ['move'] }],
				text: 'The move'
			},
			{ type: 'heading', id: 'part-2', content: ['After it'], text: 'After it' }
		]);
	});

	it.each([
		['list', '- one\n- two'],
		['blockquote', '> one'],
		['code', '```\none\n```'],
		['table', '| a |\n| - |\n| b |'],
		['thematicBreak', '---'],
		['#', '# one'],
		['###', '### one']
	])('of another kind is named for the check: %s', async (name, prose) => {
		expect(await read(prose)).toContainEqual({ type: 'other', name });
	});

	it('that is a comment is nobody’s business', async () => {
		expect(await read('<!-- Check this twice. -->')).toEqual([]);
		expect(await read('[¶1](fact:F01a) It<!-- did it? --> moved.')).toMatchObject([
			{ statements: [{ text: 'It moved.' }] }
		]);
	});
});

import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '#lib/server/library.ts';
import { cite, opposing, sourceOfFact, whereTold } from './citation.ts';
import { type LocalExplainer, localizeExplainer } from './localized.ts';

let library: LocalExplainer;

beforeAll(async () => {
	const { explainers } = await readLibrary('tests/fixtures/content');
	const found = explainers.find(({ id }) => id === 'library-moves');
	library = localizeExplainer(found!, 'en');
});

describe('the source behind a fact', () => {
	it('names speaker, side, standing and paragraph', () => {
		expect(sourceOfFact(library, 'F02a')).toMatchObject({
			id: 'F02a',
			standing: 'claimed',
			speaker: 'Parents’ council',
			side: '2',
			paragraph: '2',
			statement: 'The parents’ council said that 40 books were missing after the move.',
			note: 'The librarian denied this.',
			origins: []
		});
	});

	it('has an empty note where the ledger has none', () => {
		expect(sourceOfFact(library, 'F02b').note).toBe('');
	});

	it('is in the language of the explainer', async () => {
		const { explainers } = await readLibrary('tests/fixtures/content');
		const urdu = localizeExplainer(
			explainers.find(({ id }) => id === 'library-moves')!,
			'ur'
		);
		expect(sourceOfFact(urdu, 'F02b').speaker).toBe('لائبریرین');
	});

	it('cannot be had for a fact that is not there', () => {
		expect(() => sourceOfFact(library, 'F99z')).toThrow('F99z');
	});
});

describe('a contested point', () => {
	it('sets the other side’s facts against each fact of it', () => {
		expect(opposing(library, 'F02a')).toEqual(['F02b']);
		expect(opposing(library, 'F02b')).toEqual(['F02a']);
	});

	it('is not made of statements that only differ', () => {
		expect(opposing(library, 'F03a')).toEqual([]);
	});

	it('names each opposing fact once, however many points they meet in', () => {
		const [contested] = library.tensions;
		const three = {
			...contested!,
			sides: [{ facts: ['F02a'] }, { facts: ['F02b'] }, { facts: ['F03a', 'F02b'] }]
		};
		expect(opposing({ ...library, tensions: [contested!, three] }, 'F02a')).toEqual([
			'F02b',
			'F03a'
		]);
	});
});

describe('a citation', () => {
	it('holds the sources of one mark, under a name for their popover', () => {
		const { key, sources, others } = cite(library, 'fact', ['F03b', 'F03c']);
		expect(key).toBe('F03b-F03c');
		expect(sources.map(({ id }) => id)).toEqual(['F03b', 'F03c']);
		expect(others).toEqual([]);
	});

	it('holds what the other side says', () => {
		const { others } = cite(library, 'fact', ['F02a']);
		expect(others.map(({ speaker, standing }) => [speaker, standing])).toEqual([
			['The librarian', 'denied']
		]);
	});

	it('does not oppose a statement to itself', () => {
		expect(cite(library, 'fact', ['F02a', 'F02b']).others).toEqual([]);
	});

	it('of a gap has nobody who says it', () => {
		expect(cite(library, 'gap', ['NS02']).sources).toMatchObject([
			{
				standing: 'unstated',
				speaker: '',
				paragraph: '',
				statement: 'when the library will open again'
			}
		]);
	});

	it('of background has where it was read, and no speaker or paragraph', () => {
		expect(cite(library, 'background', ['B1']).sources).toMatchObject([
			{
				standing: 'background',
				speaker: '',
				paragraph: '',
				origins: [
					{ name: 'Handbook for Small Libraries (invented)', url: 'https://example.org/handbook' }
				]
			}
		]);
	});

	it('cannot be had for what is not there, nor for nothing', () => {
		expect(() => cite(library, 'gap', ['NS99'])).toThrow('NS99');
		expect(() => cite(library, 'background', ['B99'])).toThrow('B99');
		expect(() => cite(library, 'fact', [])).toThrow('without a source');
	});
});

describe('where a statement is told', () => {
	it('is the first section that cites it, not the opening', () => {
		expect(whereTold(library, 'F02a')).toMatchObject({ section: 'the-books', title: 'The books' });
		expect(whereTold(library, 'F01a')).toMatchObject({ section: 'the-move', title: 'The move' });
	});

	it('is the first where several tell it', () => {
		const twice = { ...library.outlines, 'the-books': library.outlines['the-move']! };
		expect(whereTold({ ...library, outlines: twice }, 'F01a')?.section).toBe('the-move');
	});

	it('is found for the second of two that are cited together', () => {
		expect(whereTold(library, 'F03c')).toMatchObject({ section: 'the-move' });
	});

	it('is nowhere for what is not cited', () => {
		expect(whereTold(library, 'F99z')).toBeUndefined();
	});
});

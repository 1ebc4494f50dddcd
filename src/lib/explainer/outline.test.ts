import { describe, expect, it } from 'vitest';
import {
	minutesFor,
	type Outline,
	paragraphsOf,
	type Statement,
	statementsOf,
	termsOf,
	textsOf
} from './outline.ts';

const statement = (text: string, terms: string[] = []): Statement => ({
	kind: 'fact',
	ids: ['F01a'],
	anchors: ['F01a'],
	label: '¶1',
	content: [text],
	text,
	terms
});

const outline: Outline = {
	blocks: [
		{ type: 'paragraph', id: 'p1', lead: '', statements: [statement('It moved.', ['hall'])] },
		{ type: 'heading', id: 'part-1', content: ['The way'], text: 'The way' },
		{ type: 'embed', kind: 'picture', id: 'map' },
		{ type: 'other', name: 'list' },
		{
			type: 'paragraph',
			id: 'p2',
			lead: 'Yet',
			statements: [statement('it is far.', ['walk', 'hall']), statement('So they say.')]
		}
	]
};

it('gives paragraphs and statements in order', () => {
	expect(paragraphsOf(outline).map(({ id }) => id)).toEqual(['p1', 'p2']);
	expect(statementsOf(outline).map(({ text }) => text)).toEqual([
		'It moved.',
		'it is far.',
		'So they say.'
	]);
});

it('gives each term once, in order of use', () => {
	expect(termsOf(outline)).toEqual(['hall', 'walk']);
});

it('gives what a reader reads, a block a text', () => {
	expect(textsOf(outline)).toEqual(['It moved.', 'The way', 'Yet it is far. So they say.']);
});

describe('the time that a file takes', () => {
	const ofWords = (count: number, checks = 0): Outline => ({
		blocks: [
			{
				type: 'paragraph',
				id: 'p1',
				lead: '',
				statements: [statement(Array.from({ length: count }, () => 'word').join(' '))]
			},
			...Array.from({ length: checks }, (_, i) => ({
				type: 'embed' as const,
				kind: 'check' as const,
				id: `${i}`
			}))
		]
	});

	it.each([
		[130, 1],
		[194, 1],
		[195, 2],
		[390, 3]
	])('is, for %d words at 130 a minute, %d minutes', (words, minutes) => {
		expect(minutesFor(ofWords(words), 130)).toBe(minutes);
	});

	it('is a minute more for each quick check', () => {
		expect(minutesFor(ofWords(260, 3), 130)).toBe(5);
	});

	it('is never less than a minute', () => {
		expect(minutesFor({ blocks: [] }, 130)).toBe(1);
		expect(minutesFor(ofWords(3), 130)).toBe(1);
	});

	it('does not count pictures', () => {
		const picture = { type: 'embed' as const, kind: 'picture' as const, id: 'map' };
		const { blocks } = ofWords(130);
		expect(minutesFor({ blocks: [...blocks, picture] }, 130)).toBe(1);
	});
});

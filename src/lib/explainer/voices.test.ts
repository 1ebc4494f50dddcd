import { describe, expect, it } from 'vitest';
import type { LocalExplainer } from './localized.ts';
import { originsOf, voicesOf } from './voices.ts';

const fact = (id: string, paragraph: string, who: string, standing = 'analysis') => ({
	id,
	paragraph,
	who,
	standing,
	statement: id
});

// Only what is looked up here.
const explainer = {
	facts: [
		fact('F06a', '6', 'others'),
		fact('F10a', '10', 'others'),
		fact('F10b', '10', 'others'),
		fact('F10c', '10', 'rana'),
		fact('F11a', '11', 'others', 'reported')
	],
	actors: {
		sides: [{ id: 'analysts' }],
		actors: [
			{ id: 'rana', name: 'Rana', side: 'analysts' },
			{ id: 'others', name: 'Others', side: 'analysts' }
		]
	},
	background: [
		{ id: 'B1', sources: [{ name: 'Dawn' }, { name: 'AP' }] },
		{ id: 'B2', sources: [{ name: 'AP' }] }
	]
} as unknown as LocalExplainer;

describe('the voices behind a statement', () => {
	it('names each speaker once, with every paragraph once and in order', () => {
		const voices = voicesOf(explainer, ['F10a', 'F10b', 'F10c', 'F06a']);
		expect(voices.map(({ source, places }) => [source.speaker, places])).toEqual([
			[
				'Others',
				[
					{ paragraph: '6', fact: 'F06a' },
					{ paragraph: '10', fact: 'F10a' }
				]
			],
			['Rana', [{ paragraph: '10', fact: 'F10c' }]]
		]);
	});

	it('keeps apart what one speaker says in different standings', () => {
		const voices = voicesOf(explainer, ['F10a', 'F11a']);
		expect(voices.map(({ source }) => source.standing)).toEqual(['analysis', 'reported']);
	});

	it('does not make up a fact', () => {
		expect(() => voicesOf(explainer, ['F99a'])).toThrow('F99a');
	});
});

describe('the origins of background', () => {
	it('names each once', () => {
		expect(originsOf(explainer, ['B1', 'B2'])).toEqual(['Dawn', 'AP']);
	});
});

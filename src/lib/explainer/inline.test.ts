import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type Inline,
	inlineWithoutRunt,
	splitFirstWord,
	termsIn,
	textOf,
	tieTerms,
	trimInline
} from './inline.ts';

const { inline } = fc.letrec<{ inline: Inline }>((tie) => ({
	inline: fc.oneof(
		{ maxDepth: 2 },
		fc.stringMatching(/^[ aب]{1,5}$/),
		fc.record({
			mark: fc.constantFrom('em' as const, 'strong' as const),
			content: fc.array(tie('inline'), { maxLength: 3 })
		}),
		fc.record({
			mark: fc.constant('term' as const),
			id: fc.constantFrom('hall', 'walk'),
			content: fc.array(tie('inline'), { maxLength: 3 })
		})
	)
}));
/** Without two neighbours that are both plain: readers of Markdown join them. */
const content = fc
	.array(inline, { maxLength: 5 })
	.map((all) => all.filter((one, i) => typeof one !== 'string' || typeof all[i - 1] !== 'string'));

describe('the first word', () => {
	const hall: Inline = { mark: 'term', id: 'hall', content: ['hall'] };

	it.each<[Inline[], Inline[]]>([
		[['The library moved.'], ['The']],
		[['When?'], ['When?']],
		[['ٹی ٹی پی نے کہا'], ['ٹی\u00a0ٹی\u00a0پی']],
		[[{ mark: 'em', content: ['Far'] }, ' away.'], [{ mark: 'em', content: ['Far'] }]],
		[
			[hall, '. It moved.'],
			[hall, '.']
		],
		[[hall], [hall]],
		[[], []]
	])('of %j is %j', (given, first) => {
		expect(splitFirstWord(given).first).toEqual(first);
	});

	it('and the rest are what there was', () => {
		fc.assert(
			fc.property(content, (given) => {
				const { first, rest } = splitFirstWord(trimInline(given));
				expect(textOf(first) + textOf(rest)).toBe(textOf(trimInline(given)));
			})
		);
	});
});

describe('a term', () => {
	const hall: Inline = { mark: 'term', id: 'hall', content: ['hall'] };
	const tied = (...content: Inline[]): Inline => ({ mark: 'tied', content });

	it.each<[string, Inline[], Inline[]]>([
		[
			'the full stop behind it',
			['The ', hall, '. It moved.'],
			['The ', tied(hall, '.'), ' It moved.']
		],
		['both brackets', ['a (', hall, ') b'], ['a ', tied('(', hall, ')'), ' b']],
		['nothing across a space', ['The ', hall, ' moved'], ['The ', hall, ' moved']],
		['what stands between two, with the first', [hall, '/', hall], [tied(hall, '/'), hall]],
		[
			'it within a mark, too',
			[{ mark: 'em', content: [hall, '.'] }],
			[{ mark: 'em', content: [tied(hall, '.')] }]
		]
	])('is tied to %s', (_, given, expected) => {
		expect(tieTerms(given)).toEqual(expected);
	});

	it('is tied without a change to what is read', () => {
		fc.assert(
			fc.property(content, (given) => {
				expect(textOf(tieTerms(given))).toBe(textOf(given));
				expect(termsIn(tieTerms(given)).sort()).toEqual(termsIn(given).sort());
			})
		);
	});
});

describe('a short last word', () => {
	it('stays with the one before it, where no mark parts them', () => {
		expect(inlineWithoutRunt([{ mark: 'em', content: ['It'] }, ' has not moved.'])).toEqual([
			{ mark: 'em', content: ['It'] },
			' has not\u00a0moved.'
		]);
		const marked: Inline[] = ['It has ', { mark: 'em', content: ['not moved.'] }];
		expect(inlineWithoutRunt(marked)).toEqual(marked);
	});
});

describe('space at the ends', () => {
	it('is taken off, and nothing else', () => {
		expect(trimInline([' \n', { mark: 'em', content: [' It '] }, ' moved. '])).toEqual([
			{ mark: 'em', content: [' It '] },
			' moved.'
		]);
		expect(trimInline([' ', { mark: 'em', content: ['It'] }, ' '])).toEqual([
			{ mark: 'em', content: ['It'] }
		]);
		expect(trimInline([' '])).toEqual([]);
	});

	it('leaves every term where it was', () => {
		fc.assert(
			fc.property(content, (given) => {
				expect(termsIn(trimInline(given))).toEqual(termsIn(given));
			})
		);
	});
});

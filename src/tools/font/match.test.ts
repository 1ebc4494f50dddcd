import { describe, expect, it } from 'vitest';
import { ruleFinder } from './match.ts';
import type { Fits } from './opentype.ts';
import type { Rule } from './rules.ts';

const mark = 90;
const joiner = 91;

function is(glyph: number): Fits {
	return (other) => other === glyph;
}

/** A rule by glyph ids; `before` is written in reading order. */
function rule(before: number[], input: number[], after: number[]): Rule {
	const reversed = [...before].reverse();
	return { before: reversed.map(is), input: input.map(is), after: after.map(is), links: [] };
}

function find(rules: Rule[], glyphs: number[], at: number): number {
	const lookup = { list: 0, flag: 0, markSet: 0, rules };
	const found = ruleFinder(lookup, is(mark), is(joiner))(glyphs, at);
	return found ? rules.indexOf(found) : -1;
}

describe('matching a rule against glyphs', () => {
	it('wants every place filled, before, at and after the glyph', () => {
		const rules = [rule([1, 2], [3, 4], [5])];
		expect(find(rules, [1, 2, 3, 4, 5], 2)).toBe(0);
		expect(find(rules, [1, 2, 3, 4], 2)).toBe(-1);
		expect(find(rules, [2, 1, 3, 4, 5], 2)).toBe(-1);
	});

	it('takes the first rule that fits', () => {
		const rules = [rule([], [3], [6]), rule([], [3], []), rule([], [3], [5])];
		expect(find(rules, [3, 5], 0)).toBe(1);
	});

	it('passes over the glyphs its lookup skips', () => {
		expect(find([rule([1], [3], [5])], [1, mark, mark, 3, mark, 5], 3)).toBe(0);
	});

	it('starts at a glyph it would skip, because another rule may send it there', () => {
		expect(find([rule([], [mark], [5])], [mark, 5], 0)).toBe(0);
	});

	it('passes over an invisible glyph only where it does not fit', () => {
		expect(find([rule([], [3], [5])], [3, joiner, 5], 0)).toBe(0);
		expect(find([rule([], [3], [joiner, 5])], [3, joiner, 5], 0)).toBe(0);
	});
});

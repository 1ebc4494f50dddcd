import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLabel, longestLabel } from './label.ts';

describe('a label', () => {
	it.each([
		['  Class\t 9\n B ', 'Class 9 B'],
		['a\u202eb\u2066c\u200fd', 'abcd'],
		['می\u200cخواہم', 'می\u200cخواہم'],
		['\u0000a\u0007', 'a'],
		['a\t\u0000\tb', 'a b'],
		['e\u0301', 'é'],
		['e\u200b\u0301', 'é'],
		['\ud800x', 'x'],
		['\u{e0041}tag', 'tag'],
		['<b>__proto__</b>', '<b>__proto__</b>'],
		['\u202e', '']
	])('%j becomes %j', (text, clean) => {
		expect(cleanLabel(text)).toBe(clean);
	});

	it('is cut between characters and not inside one', () => {
		expect(cleanLabel('😀'.repeat(100))).toBe('😀'.repeat(longestLabel));
		expect(cleanLabel(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
	});

	it('stays as it is when cleaned again', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
				const clean = cleanLabel(text);
				expect(cleanLabel(clean)).toBe(clean);
				expect([...clean].length).toBeLessThanOrEqual(longestLabel);
			}),
			{ numRuns: 5000 }
		);
	});
});

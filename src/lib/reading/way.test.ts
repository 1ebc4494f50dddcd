import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrive, finish, parseWays } from './way.ts';

describe('how far a reader has come', () => {
	it('remembers the paragraph last at the top of the screen', () => {
		const ways = arrive({}, 'paktika', 'actors', 'p4');
		expect(ways.paktika?.at).toEqual({ section: 'actors', paragraph: 'p4' });
	});

	it('counts a section once, however often it is read', () => {
		const once = finish({}, 'paktika', 'actors');
		expect(finish(once, 'paktika', 'actors').paktika?.read).toEqual(['actors']);
	});

	it('keeps where one explainer stands when another is read', () => {
		const ways = arrive(finish({}, 'paktika', 'actors'), 'floods', 'rain');
		expect(ways.paktika?.read).toEqual(['actors']);
	});

	it('reads back what it stored', () => {
		const ways = finish(arrive({}, 'paktika', 'geography', 'p2'), 'paktika', 'actors');
		expect(parseWays(JSON.parse(JSON.stringify(ways)))).toEqual(ways);
	});

	it('drops what does not fit and keeps the rest', () => {
		const stored = { paktika: { read: ['actors', 3, '<b>'], at: { section: {} } }, __proto__x: 1 };
		expect(parseWays(stored)).toEqual({ paktika: { read: ['actors'] } });
	});

	it('makes something usable of anything at all', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (stored) => {
				const ways = parseWays(stored);
				for (const { read } of Object.values(ways))
					expect(read.every((name) => typeof name === 'string')).toBe(true);
			})
		);
	});
});

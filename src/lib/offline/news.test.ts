import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNews, parseWish, percent } from './news.ts';

describe('news of saving', () => {
	it.each([
		{ saving: { done: 3, total: 40 }, again: false },
		{ saved: true, again: true },
		{ saved: false, again: false }
	])('%j is understood', (news) => {
		expect(parseNews(structuredClone(news))).toEqual(news);
	});

	it.each([
		null,
		'ready',
		{ saved: true },
		{ saved: 'yes', again: false },
		{ saving: null, again: false },
		{ saving: { done: '3', total: 4 }, again: false }
	])('%j is none', (data) => {
		expect(parseNews(data)).toBeUndefined();
	});

	it('does no harm, whatever is said', () => {
		fc.assert(fc.property(fc.anything(), (data) => void parseNews(data)));
	});
});

describe('a wish of a page', () => {
	it.each(['save', 'take over', { save: 'teacher' }, { save: 'alphabet' }])(
		'%j is understood',
		(wish) => {
			expect(parseWish(structuredClone(wish))).toEqual(wish);
		}
	);

	it.each([undefined, null, 'SAVE', { save: 'everything' }, { save: ['teacher'] }, ['save']])(
		'%j is none',
		(data) => {
			expect(parseWish(data)).toBeUndefined();
		}
	);

	it('does no harm, whatever is asked', () => {
		fc.assert(fc.property(fc.anything(), (data) => void parseWish(data)));
	});
});

describe('the share that is saved', () => {
	it.each([
		[0, 40, 0],
		[25, 40, 62],
		[39, 40, 97],
		[40, 40, 100],
		[0, 0, 100],
		[50, 40, 100]
	])('is of %d in %d %d per cent', (done, total, share) => {
		expect(percent(done, total)).toBe(share);
	});
});

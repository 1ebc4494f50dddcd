import { describe, expect, it } from 'vitest';
import { common } from '#lib/questions/example.ts';
import type { Question } from '#lib/questions/kinds.ts';
import {
	again,
	entryFor,
	go,
	next,
	progressOf,
	rate,
	respond,
	settle,
	settleAll,
	skip,
	start,
	takeHint
} from './session.ts';

const choice = (number: number): Question => ({
	...common,
	number,
	kind: 'choice',
	hints: ['Look at paragraph 1.', 'It is in the south-east.'],
	options: [
		{ text: 'Kabul', why: 'There they met.', misreads: 'place-confused' },
		{ text: 'Paktika', key: true, why: 'Paragraph 1.' },
		{ text: 'Khost', why: 'Further north.', misreads: 'place-confused' }
	]
});
const several: Question = {
	...choice(3),
	kind: 'several',
	options: [
		{ text: 'a', key: true, why: 'a' },
		{ text: 'b', key: true, why: 'b' },
		{ text: 'c', why: 'c', misreads: 'read-in' },
		{ text: 'd', why: 'd', misreads: 'read-in' }
	]
};
const first = choice(1);
const questions = [first, choice(2), several];
const fresh = start({ questions, seed: 5 });

describe('a new session', () => {
	it('asks in the given order', () => {
		expect(fresh.entries.map(({ number }) => number)).toEqual([1, 2, 3]);
	});

	it('refuses a seed that could not be kept', () => {
		for (const seed of [0.5, -1, 2 ** 32, NaN]) {
			expect(() => start({ questions, seed })).toThrow(`seed ${seed} is not`);
		}
	});

	it('has nothing answered', () => {
		expect(fresh.entries.every(({ response, tries }) => response === null && tries === 0)).toBe(
			true
		);
	});
});

describe('answering', () => {
	it('keeps the response without checking it', () => {
		const { response, settled, first: tried } = entryFor(respond(fresh, first, 1), first);
		expect({ response, settled, tried }).toEqual({ response: 1, settled: false, tried: null });
	});

	it('tells not ready from wrong', () => {
		expect(settle(fresh, first)).toBeUndefined();
		expect(settle(respond(fresh, several, []), several)).toBeUndefined();
		const wrong = settle(respond(fresh, first, 0), first);
		expect(wrong && entryFor(wrong, first).last?.grade).toEqual({ earned: 0, possible: 1 });
	});

	it('keeps the first try when another is made, and with it how sure it was and what hints it had', () => {
		const sure = rate(takeHint(respond(fresh, first, 0), first), first, 'sure');
		const wrong = settle(sure, first)!;
		const right = settle(rate(respond(again(wrong, first), first, 1), first, 'think'), first)!;
		expect(entryFor(right, first)).toMatchObject({
			tries: 2,
			settled: true,
			first: { response: 0, confidence: 'sure', hints: 1, grade: { earned: 0, possible: 1 } },
			last: { response: 1, confidence: 'think', hints: 1, grade: { earned: 1, possible: 1 } }
		});
	});

	it('counts no try when a settled response is checked again', () => {
		const settled = settle(respond(fresh, first, 0), first)!;
		expect(settle(settled, first)).toBe(settled);
		expect(entryFor(settle(again(settled, first), first)!, first).tries).toBe(2);
	});

	it('unsettles a response that is changed', () => {
		const settled = settle(respond(fresh, first, 0), first)!;
		expect(entryFor(respond(settled, first, 2), first).settled).toBe(false);
		expect(entryFor(respond(settled, first, null), first).response).toBeNull();
	});

	it('gives no more hints than there are', () => {
		const all = takeHint(takeHint(fresh, first), first);
		expect(entryFor(all, first).hints).toBe(2);
		expect(takeHint(all, first)).toBe(all);
	});

	it('checks a whole sheet at once, and leaves what is not ready', () => {
		const sheet = respond(respond(fresh, first, 1), several, [0]);
		const tries = settleAll(sheet, questions).entries.map((entry) => entry.tries);
		expect(tries).toEqual([1, 0, 1]);
	});

	it('throws on what no field can give, and on a question that is not asked', () => {
		expect(() => respond(fresh, first, 9)).toThrow('question 1: no such response');
		expect(() => respond(fresh, choice(9), 1)).toThrow('question 9 is not in this session');
	});
});

describe('moving', () => {
	it('stops at both ends', () => {
		expect(next(next(next(next(fresh)))).at).toBe(2);
		expect(go(fresh, -5).at).toBe(0);
		expect(go(start({ questions: [], seed: 1 }), 3).at).toBe(0);
	});

	it('moves on from a skipped question, which is skipped until it is answered', () => {
		const skipped = skip(fresh, first);
		expect(skipped.at).toBe(1);
		expect(entryFor(skipped, first).skipped).toBe(true);
		expect(entryFor(respond(skipped, first, 1), first).skipped).toBe(false);
	});
});

it('says how far it has come: a question answered wrongly is answered', () => {
	const one = settle(respond(fresh, first, 1), first)!;
	const two = settle(respond(one, several, [0, 2]), several)!;
	expect(progressOf(fresh)).toEqual({ answered: 0, right: 0 });
	expect(progressOf(two)).toEqual({ answered: 2, right: 1 });
	expect(progressOf(again(two, several))).toEqual({ answered: 2, right: 1 });
});

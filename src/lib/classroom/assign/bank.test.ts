import { describe, expect, it } from 'vitest';
import type { Given } from '#lib/quiz/practice.ts';
import { common } from '#lib/questions/example.ts';
import { poolOf } from '../assignment.ts';
import { bankOf, goneFrom, isReworded, questionsAt } from './bank.ts';

const verdict = { why: 'So it says.' };
const question = (number: number) => ({
	...common,
	number,
	kind: 'verdict' as const,
	key: 'true' as const,
	answers: { true: verdict, false: verdict, unsaid: verdict }
});

const given = {
	explainer: 'floods',
	questions: [question(3), question(1)],
	sections: [{ id: 'events', title: 'Events', href: '../events/' }],
	sentences: {},
	places: {},
	words: {}
} as unknown as Given;

describe('a bank', () => {
	const bank = bankOf(given, 'en', 'https://fahm.example/repo/en/floods/quiz/');

	it('gives questions in the order that is asked for, and says which are gone', () => {
		expect(questionsAt(bank, [1, 2, 3]).map(({ number }) => number)).toEqual([1, 3]);
		expect(goneFrom(bank, [1, 2, 3])).toEqual([2]);
	});

	it('says whether questions have changed since a link was made', () => {
		const made = { pool: poolOf('floods', bank.questions), questions: [1, 3] };
		expect(isReworded(bank, made)).toBe(false);
		const [first, ...others] = bank.questions;
		const revised = { ...first!, revision: first!.revision + 1 };
		expect(isReworded({ ...bank, questions: [revised, ...others] }, made)).toBe(true);
		expect(isReworded({ ...bank, questions: others }, made)).toBe(true);
	});
});

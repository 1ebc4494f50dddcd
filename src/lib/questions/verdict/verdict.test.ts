import { expect, it } from 'vitest';
import { common } from '../example.ts';
import { verdict, type VerdictQuestion } from './verdict.ts';

const question: VerdictQuestion = {
	...common,
	kind: 'verdict',
	key: 'unsaid',
	answers: {
		true: { why: 'It gives no such list.', misreads: 'read-in' },
		false: { why: 'Nor does it deny it.', misreads: 'read-in' },
		unsaid: { why: 'There is no full account.' }
	}
};

it('tells "false" from "the article does not say"', () => {
	expect(verdict.grade(verdict.key(question), 'unsaid')).toEqual({ earned: 1, possible: 1 });
	expect(verdict.grade(verdict.key(question), 'false')).toEqual({ earned: 0, possible: 1 });
});

it('says why the chosen verdict holds or not', () => {
	expect(verdict.feedback(question, 'unsaid')).toEqual([
		{ part: 2, right: true, why: 'There is no full account.' }
	]);
	expect(verdict.feedback(question, 'true')).toEqual([
		{ part: 0, right: false, why: 'It gives no such list.', misreads: 'read-in' }
	]);
});

it('is never shuffled', () => {
	expect(verdict.lists()).toEqual([]);
});

it('takes nothing but the three verdicts', () => {
	expect(verdict.parse(question, 'false')).toBe('false');
	for (const value of ['maybe', true, 0, null]) {
		expect(verdict.parse(question, value)).toBeUndefined();
	}
});

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyBank, anyQuestion } from '#lib/questions/arbitrary.ts';
import { grade, keyOf, lists } from '#lib/questions/kinds.ts';
import { arrange } from './arrange.ts';

const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

it('shows every entry of every list once', () => {
	fc.assert(
		fc.property(anyQuestion, anySeed, (question, seed) => {
			for (const { name, length, last } of lists(question)) {
				const shown = arrange(question, seed, name);
				expect(new Set(shown).size).toBe(length);
				expect(shown.slice(length - last.length)).toEqual(last);
			}
		})
	);
});

it('never changes a grade: who chooses the right options earns everything, wherever they stand', () => {
	fc.assert(
		fc.property(anyBank, anySeed, (bank, seed) => {
			for (const question of bank) {
				if (question.kind !== 'choice' && question.kind !== 'several') continue;
				const shown = arrange(question, seed, 'options');
				const chosen = shown.filter((at) => question.options[at]?.key).sort((a, b) => a - b);
				const response = question.kind === 'choice' ? chosen[0]! : chosen;
				expect(response).toEqual(keyOf(question));
				expect(grade(question, response)?.earned).toBe(chosen.length);
			}
		})
	);
});

it('refuses to arrange a list that the question does not have', () => {
	const [verdict] = fc.sample(
		anyQuestion.filter(({ kind }) => kind === 'verdict'),
		1
	);
	expect(() => arrange(verdict!, 1, 'options')).toThrow(/has no options/);
});

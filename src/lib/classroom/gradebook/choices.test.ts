import { expect, it } from 'vitest';
import type { Confidence } from '#lib/questions/confidence.ts';
import { choicesOf } from './choices.ts';
import { bankOf, choiceQuestion } from './example.ts';
import { markAnswer } from './mark.ts';

const question = choiceQuestion(1);
const words = {
	seed: 1,
	verdicts: { true: 'True', false: 'False', unsaid: 'Not said' },
	place: (id: string) => id,
	moved: 'moved',
	left: 'left out'
};

/** What a class answered: how many each, how many of them sure. */
function counts(answers: readonly (readonly [response: number, confidence: Confidence])[]) {
	const cells = answers.map(([response, confidence]) =>
		markAnswer(
			{ number: 1, revision: 1, response, confidence, hints: 0, seconds: null },
			bankOf([question])
		)!
	);
	return choicesOf(question, cells, words).map(({ text, count, sure }) => [text, count, sure]);
}

it('the most frequent mistake stands on top, what is right at the end, with how many were sure', () => {
	const answers = [2, 2, 1, 0, 0, 0].map((response, at) => {
		return [response, at % 2 ? 'sure' : 'guess'] as const;
	});
	expect(counts(answers)).toEqual([
		['wrong 1', 2, 1],
		['wrong 0', 1, 0],
		['wrong 2', 0, 0],
		['right', 3, 2]
	]);
});

it('answers to an older wording are left out, since their options were others', () => {
	const cell = markAnswer(
		{ number: 1, revision: 1, response: 1, confidence: null, hints: 0, seconds: null },
		bankOf([question])
	)!;
	const counted = choicesOf(question, [cell, { ...cell, isCurrent: false }], words);
	expect(counted[0]).toMatchObject({ text: 'wrong 0', count: 1 });
});

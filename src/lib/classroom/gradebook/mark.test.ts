import { describe, expect, it } from 'vitest';
import type { Question } from '#lib/questions/kinds.ts';
import type { Answer } from '../submission.ts';
import { answersOf, bankOf, choiceQuestion, lockOf } from './example.ts';
import { type Bank, hasNewKey, markAnswer } from './mark.ts';

const answer = (response: Answer['response'], more: Partial<Answer> = {}): Answer => ({
	...answersOf([null])[0]!,
	response,
	...more
});

const bank = bankOf([choiceQuestion(1)]);

/** The same question, published again with its second option right. */
function revised(): Bank {
	const { options, ...question } = choiceQuestion(1, { revision: 2 }) as Extract<
		Question,
		{ kind: 'choice' }
	>;
	const turned = options.map(({ key: _, ...one }, at) =>
		at === 1 ? { ...one, key: true as const } : one
	);
	const current = { ...question, options: turned };
	return { questions: new Map([[1, current]]), lock: lockOf([choiceQuestion(1)]) };
}

describe('an answer', () => {
	it('is right by the key', () => {
		expect(markAnswer(answer(0), bank)).toMatchObject({ outcome: 'right', misreads: [] });
	});

	it('stands for a misreading where it is wrong', () => {
		expect(markAnswer(answer(2), bank)).toMatchObject({
			outcome: 'wrong',
			grade: { earned: 0, possible: 1 },
			misreads: ['speaker-swapped']
		});
	});

	it('is open where nothing was answered, and still counts among what there was to earn', () => {
		expect(markAnswer(answer(null), bank)).toMatchObject({
			outcome: 'open',
			grade: { earned: 0, possible: 1 },
			misreads: []
		});
	});

	it('is graded by the key of the revision that was answered', () => {
		const cell = markAnswer(answer(0), revised());
		expect(cell).toMatchObject({ outcome: 'right', isCurrent: false, misreads: [] });
		expect(hasNewKey(revised(), 1, 1)).toBe(true);
		expect(hasNewKey(bank, 1, 1)).toBe(false);
	});

	it('is graded by the newest key where the teacher asks for it', () => {
		expect(markAnswer(answer(0), revised(), true)).toMatchObject({ outcome: 'wrong' });
		expect(markAnswer(answer(1), revised(), true)).toMatchObject({ outcome: 'right' });
		// It was asked in other words, so nothing is said of what it stands for.
		expect(markAnswer(answer(1), revised())).toMatchObject({ outcome: 'wrong', misreads: [] });
	});

	it('is not graded where neither revision nor key is known', () => {
		expect(markAnswer(answer(0, { revision: 7 }), bank)).toBeUndefined();
		expect(markAnswer(answer(0, { number: 9 }), bank)).toBeUndefined();
	});

	it('is graded by the lock alone where the question is no longer asked', () => {
		const retired = { questions: new Map<number, Question>(), lock: bank.lock };
		expect(markAnswer(answer(0), retired)).toMatchObject({ outcome: 'right', isCurrent: false });
	});
});

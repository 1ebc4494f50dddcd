import { expect, it } from 'vitest';
import { gradebookOf, received } from './example.ts';

const doubts = (...names: string[]) =>
	gradebookOf(names.map((name) => received(name, [0, 0, 0]))).map(({ attempts }) =>
		attempts.map(({ oddities }) => oddities)
	);

it('two first attempts under one name are perhaps two students’', () => {
	expect(doubts('Ali', 'Ali')).toEqual([[['namesake'], ['namesake']]]);
	expect(doubts('Ali', 'Hira')).toEqual([[[]], [[]]]);
});

it('a first attempt and a further one are one student’s', () => {
	const tries = [received('Ali', [0, 0, 0]), received('Ali', [0, 0, 0], { attempt: 2 })];
	expect(gradebookOf(tries)[0]!.attempts.flatMap(({ oddities }) => oddities)).toEqual([]);
});

it('an attempt that the teacher has not spoken of is in doubt, of a name that several have', () => {
	const tries = [1, 2, 3].map((attempt) => received('Ali', [0, 0, 0], { attempt }));
	const [first, second] = tries.map(({ submission }) => submission.attemptId) as [string, string];
	const whose = [
		[first, ''],
		[second, second]
	] as const;
	const rows = gradebookOf(tries, { whose });
	expect(rows.map(({ attempts }) => attempts.map(({ oddities }) => oddities))).toEqual([
		[[], ['namesake']],
		[[]]
	]);
});

import { keyOf, type Question } from '#lib/questions/kinds.ts';
import { type Assignment, sameRevisions } from '../assignment.ts';
import type { ShapeOf } from '../submission.ts';
import type { Withdrawn } from './given.ts';

/** What an assignment asks, as far as this copy of the site can ask it. */
export interface Asked {
	/** In the order of the assignment's numbers, each in the wording that this copy has. */
	questions: Question[];
	/** Those that are no longer asked. */
	withdrawn: Withdrawn[];
	/** Whether some stand in another wording than the teacher saw. Which ones, a link does not say. */
	revised: boolean;
	shapeOf: ShapeOf;
}

/** What an assignment asks; `undefined` where it asks for a question that was published after this copy. */
export function askedOf(
	{ questions: numbers, pool }: Pick<Assignment, 'questions' | 'pool'>,
	bank: readonly Question[],
	gone: readonly Withdrawn[]
): Asked | undefined {
	const find = <T extends { number: number }>(list: readonly T[]) =>
		numbers.flatMap((number) => list.find((one) => one.number === number) ?? []);
	const questions = find(bank);
	const withdrawn = find(gone);
	if (questions.length + withdrawn.length < numbers.length) return undefined;
	const shapes = [
		...withdrawn,
		...questions.map((one) => ({
			number: one.number,
			revision: one.revision,
			kind: one.kind,
			key: keyOf(one)
		}))
	];
	return {
		questions,
		withdrawn,
		revised: !sameRevisions(pool, shapes),
		shapeOf: (number, revision) =>
			shapes.find((one) => one.number === number && one.revision === revision)
	};
}

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyOf } from '#lib/questions/kinds.ts';
import { anyTask } from './arbitrary.ts';
import { askedOf } from './asked.ts';

it('asks what the teacher chose, in the wording that they saw', () => {
	fc.assert(
		fc.property(anyTask, ({ assignment, asked }) => {
			expect(asked.questions.map(({ number }) => number)).toEqual(assignment.questions);
			expect([asked.revised, asked.withdrawn]).toEqual([false, []]);
		})
	);
});

it('knows the shape of what it asks, and of nothing else', () => {
	fc.assert(
		fc.property(anyTask, ({ asked }) => {
			for (const question of asked.questions) {
				const { number, revision, kind } = question;
				expect(asked.shapeOf(number, revision)).toMatchObject({ kind, key: keyOf(question) });
				expect(asked.shapeOf(number, revision + 1)).toBeUndefined();
			}
		})
	);
});

it('asks a revised question as it stands now, and says so', () => {
	fc.assert(
		fc.property(anyTask, ({ assignment, bank }) => {
			const [first] = assignment.questions;
			const revised = bank.map((one) =>
				one.number === first ? { ...one, revision: one.revision + 1 } : one
			);
			const asked = askedOf(assignment, revised, [])!;
			expect(asked.revised).toBe(true);
			expect(asked.questions).toHaveLength(assignment.questions.length);
		})
	);
});

it('leaves out what was withdrawn, and says which', () => {
	fc.assert(
		fc.property(anyTask, ({ assignment, bank }) => {
			const [first] = assignment.questions;
			const gone = bank.find(({ number }) => number === first)!;
			const rest = bank.filter((one) => one !== gone);
			const asked = askedOf(assignment, rest, [{ ...gone, key: keyOf(gone) }])!;
			expect(asked.questions.some(({ number }) => number === first)).toBe(false);
			expect(asked.withdrawn.map(({ number }) => number)).toEqual([first]);
			// Its last revision is the one that the teacher saw.
			expect(asked.revised).toBe(false);
		})
	);
});

it('does not begin what asks for a question that it does not have', () => {
	fc.assert(
		fc.property(anyTask, ({ assignment, bank }) => {
			const questions = [...assignment.questions, 2 ** 30];
			expect(askedOf({ ...assignment, questions }, bank, [])).toBeUndefined();
		})
	);
});

import * as fc from 'fast-check';
import { anyBank } from '#lib/questions/arbitrary.ts';
import type { Question } from '#lib/questions/kinds.ts';
import { localize } from '#lib/locale/words.ts';
import { sessionOver } from '#lib/quiz/arbitrary.ts';
import { anyAssignment, label } from '../arbitrary.ts';
import { type Assignment, poolOf } from '../assignment.ts';
import { type Asked, askedOf } from './asked.ts';
import type { Attempt } from './attempt.ts';

// For tests: assignments that ask a bank, and attempts as students leave them.

const hex = fc.nat(2 ** 32 - 1).map((number) => number.toString(16).padStart(12, '0'));

/** An assignment that asks some questions of a bank, with what is asked. */
export interface AskedBank {
	assignment: Assignment;
	bank: Question[];
	asked: Asked;
}

export const anyTask: fc.Arbitrary<AskedBank> = fc
	.tuple(anyBank, anyAssignment)
	.chain(([words, assignment]) => {
		const bank = words.map((question) => localize(question, 'en')) as Question[];
		const numbers = bank.map(({ number }) => number).sort((a, b) => a - b);
		return fc.subarray(numbers, { minLength: 1 }).map((questions): AskedBank => {
			const revisions = bank.filter(({ number }) => questions.includes(number));
			const asks = { ...assignment, questions, pool: poolOf('airstrikes', revisions) };
			return { assignment: asks, bank, asked: askedOf(asks, bank, [])! };
		});
	});

/** Attempts under few ids, so that two of them are often the same attempt. */
export const anyAttempt: fc.Arbitrary<Attempt> = anyBank.chain((bank) =>
	fc
		.record(
			{
				version: fc.constant(1 as const),
				id: fc.constantFrom('a1b2c3d4e5f6', '0123456789ab'),
				student: hex,
				assignment: hex,
				fragment: fc.string(),
				title: label(),
				name: label(),
				roll: label(),
				number: fc.integer({ min: 1, max: 9 }),
				begun: fc.nat(2 ** 41),
				session: sessionOver(bank),
				times: fc.dictionary(fc.nat(9).map(String), fc.nat(90_000), { noNullPrototype: true }),
				handed: fc.record({ code: fc.string(), at: fc.nat(9) }, { noNullPrototype: true }),
				away: fc.constant(true as const),
				changes: fc.nat(5)
			},
			{
				noNullPrototype: true,
				requiredKeys: [
					...([
						'version',
						'id',
						'student',
						'assignment',
						'fragment',
						'title',
						'name',
						'roll'
					] as const),
					...(['number', 'begun', 'session', 'times', 'changes'] as const)
				]
			}
		)
		.map((attempt) => attempt as Attempt)
);

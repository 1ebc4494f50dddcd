import * as fc from 'fast-check';
import { anyDue } from './arbitrary.ts';
import { type Assignment, mostQuestions } from './assignment.ts';
import type { Draft, Made } from './desk.ts';
import { cleanLabel } from './label.ts';
import { writeLink } from './link.ts';

// For tests: what a teacher's desk can have on it.

/** Points of P-256: its generator, and that point turned over. */
const x = '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296';
export const someKeys = [`02${x}`, `03${x}`];

const hex = (digits: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${digits}}$`));

const typed = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 70 }),
	fc.constantFrom('', 'جماعت نہم', '\u202eabc', '<script>', '__proto__')
);

const numbers = fc
	.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: mostQuestions })
	.map((all) => all.sort((a, b) => a - b));

const rules = {
	language: fc.constantFrom('any' as const, 'en' as const, 'ur' as const),
	order: fc.constantFrom('bank' as const, 'class' as const, 'student' as const),
	attempts: fc.integer({ min: 0, max: 7 }),
	hints: fc.boolean(),
	feedback: fc.constantFrom('at-once' as const, 'after' as const),
	confidence: fc.boolean(),
	naming: fc.constantFrom('name' as const, 'roll' as const, 'both' as const),
	title: typed,
	classLabel: typed,
	teacher: typed
};

/** A due date, or none. */
const due = fc.option(fc.record({ due: anyDue }), { nil: {} });

export const anyDraft: fc.Arbitrary<Draft> = fc
	.record({
		id: hex(12),
		explainer: fc.constantFrom('cross-border-airstrikes', 'floods', '__proto__'),
		questions: fc.oneof(fc.constant([]), numbers),
		changed: fc.nat(2 ** 42),
		...rules
	})
	.chain((draft) => due.map((some) => ({ ...draft, ...some })));

export const anyAssignment: fc.Arbitrary<Assignment> = fc
	.record({
		id: hex(12),
		pool: hex(16),
		questions: numbers,
		seed: fc.nat(2 ** 32 - 1),
		key: fc.constantFrom(...someKeys),
		...rules
	})
	.chain((assignment) => due.map((some) => ({ ...assignment, ...some })))
	.map((assignment) => ({
		...assignment,
		title: cleanLabel(assignment.title),
		classLabel: cleanLabel(assignment.classLabel),
		teacher: cleanLabel(assignment.teacher)
	}));

export const anyMade: fc.Arbitrary<Made> = fc
	.record({
		assignment: anyAssignment,
		explainer: fc.constantFrom('cross-border-airstrikes', 'floods'),
		made: fc.nat(2 ** 42),
		isAway: fc.boolean()
	})
	.map(({ assignment, explainer, made, isAway }) => {
		const row = { fragment: writeLink(assignment), assignment, explainer, made };
		return isAway ? { ...row, archived: true as const } : row;
	});

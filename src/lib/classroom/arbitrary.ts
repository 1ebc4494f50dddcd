import * as fc from 'fast-check';
import { localeCodes } from '#lib/locale/locales.ts';
import { responseTo } from '#lib/questions/arbitrary-response.ts';
import { anyQuestion } from '#lib/questions/arbitrary.ts';
import { confidences } from '#lib/questions/confidence.ts';
import { keyOf } from '#lib/questions/kinds.ts';
import type { Response } from '#lib/questions/response.ts';
import { type Assignment, latestDue, mostAttempts, mostQuestions } from './assignment.ts';
import { publicKey } from './example.ts';
import { cleanLabel, longestLabel, longestName, longestRoll } from './label.ts';
import type { Answer, ShapeOf, Submission } from './submission.ts';

// For tests: assignments and submissions of every kind.

const hex = (digits: number) =>
	fc
		.array(fc.constantFrom(...Array.from('0123456789abcdef')), {
			minLength: digits,
			maxLength: digits
		})
		.map((all) => all.join(''));

/** Letters of Urdu, Latin ones and signs of labels, and now and then anything that Unicode has. */
const letter = fc.oneof(
	{ weight: 8, arbitrary: fc.constantFrom(...Array.from('ابپتٹجچدڈرڑسشعقکگلمنںوہھیے۱۲۔،؟ 9-B')) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) }
);

/** A label as `cleanLabel` leaves it. */
export const label = (longest = longestLabel) =>
	fc.array(letter, { maxLength: longest }).map((letters) => cleanLabel(letters.join(''), longest));

/** Numbers as banks have them: near each other, and rising. */
const questions = fc
	.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 2 ** 30 })), {
		minLength: 1,
		maxLength: mostQuestions
	})
	.map((numbers) => numbers.sort((a, b) => a - b));

/** Due dates as teachers set them, and all others that there can be. */
export const anyDue = fc.oneof(fc.nat(2 ** 31), fc.integer({ min: 0, max: latestDue }));

export const anyAssignment: fc.Arbitrary<Assignment> = fc.record(
	{
		id: hex(12),
		pool: hex(16),
		questions,
		language: fc.constantFrom('any', ...localeCodes),
		order: fc.constantFrom('bank', 'class', 'student'),
		seed: fc.nat(2 ** 32 - 1),
		attempts: fc.nat(mostAttempts),
		hints: fc.boolean(),
		feedback: fc.constantFrom('at-once', 'after'),
		confidence: fc.boolean(),
		naming: fc.constantFrom('name', 'roll', 'both'),
		key: fc.constant(publicKey),
		title: label(),
		classLabel: label(),
		teacher: label(),
		due: anyDue
	},
	{
		requiredKeys: [
			'id',
			'pool',
			'questions',
			'language',
			'order',
			'seed',
			'attempts',
			'hints',
			'feedback',
			'confidence',
			'naming',
			'key',
			'title',
			'classLabel',
			'teacher'
		]
	}
);

/** As it comes back: a response in which nothing is chosen is none. */
export function settled(response: Response | null): Response | null {
	const empty =
		response === '' || (Array.isArray(response) && response.every((pick) => pick === null));
	return empty ? null : response;
}

/** Seconds that come back as they are: the middles of their powers of two. */
const seconds = fc.option(fc.constantFrom(1, 3, 6, 11, 23, 45, 91, 181, 362, 724, 1448, 23170));

/** What one question was answered with, and its shape. */
const anyAnswer = anyQuestion.chain((question) =>
	fc.record({
		shape: fc.constant({ kind: question.kind, key: keyOf(question) }),
		revision: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 99 })),
		response: fc.option(responseTo(question)).map(settled),
		confidence: fc.option(fc.constantFrom(...confidences)),
		hints: fc.nat(3),
		seconds
	})
);

/** A whole submission, with all that is needed to seal and open it. */
export interface Handed {
	submission: Submission;
	assignment: Assignment;
	shapeOf: ShapeOf;
}

function hand(
	assignment: Assignment,
	submission: Omit<Submission, 'assignment' | 'answers'>,
	given: (Omit<Answer, 'number'> & { shape: ReturnType<ShapeOf> })[]
): Handed {
	const asked = given.slice(0, assignment.questions.length);
	const numbers = assignment.questions.slice(0, asked.length);
	return {
		assignment: { ...assignment, questions: numbers },
		submission: {
			...submission,
			assignment: assignment.id,
			answers: asked.map(({ shape: _, ...answer }, at) => ({ number: numbers[at]!, ...answer }))
		},
		shapeOf: (number, revision) =>
			asked.find((one, at) => numbers[at] === number && one.revision === revision)?.shape
	};
}

export const anyHanded: fc.Arbitrary<Handed> = fc
	.tuple(
		anyAssignment,
		fc.record({
			attemptId: hex(12),
			attempt: fc.integer({ min: 1, max: 255 }),
			finishedAt: fc.nat(2 ** 32 - 1),
			activeSeconds: fc.nat(100_000),
			locale: fc.constantFrom(...localeCodes),
			name: label(longestName),
			roll: label(longestRoll)
		}),
		fc.array(anyAnswer, { minLength: 1, maxLength: 30 })
	)
	.map((parts) => hand(...parts));

// For tests: a small class, so that a test shows only what matters to it.
import type { Question } from '#lib/questions/kinds.ts';
import type { Lock } from '#lib/questions/lock.ts';
import { common } from '#lib/questions/example.ts';
import type { Assignment } from '../assignment.ts';
import type { Answer, Submission } from '../submission.ts';
import { type Decisions, undecided } from './decisions.ts';
import { type Bank, markAnswer } from './mark.ts';
import type { Received } from './results.ts';
import { type Marking, type Row, rowsOf } from './rows.ts';

const misreads = ['claim-as-fact', 'speaker-swapped', 'read-in'] as const;

/** A choice of four whose first option is right; the others stand for three misreadings. */
export function choiceQuestion(number: number, more: Partial<Question> = {}): Question {
	const wrong = misreads.map((one, at) => ({ text: `wrong ${at}`, why: 'no', misreads: one }));
	return {
		...common,
		number,
		kind: 'choice',
		options: [{ text: 'right', why: 'yes', key: true }, ...wrong],
		...more
	} as Question;
}

export const lockOf = (questions: readonly Question[]): Lock =>
	Object.fromEntries(
		questions.map(({ number, revision }) => [
			number,
			{ [revision]: { hash: '0'.repeat(16), kind: 'choice', key: 0 } }
		])
	);

export function bankOf(questions: readonly Question[]): Bank {
	return {
		questions: new Map(questions.map((question) => [question.number, question])),
		lock: lockOf(questions)
	};
}

export const assignment: Assignment = {
	id: 'a1b2c3d4e5f6',
	pool: '0'.repeat(16),
	questions: [1, 2, 3],
	language: 'any',
	order: 'bank',
	seed: 1,
	attempts: 0,
	hints: true,
	feedback: 'after',
	confidence: true,
	naming: 'both',
	key: '02'.repeat(33),
	title: 'Who says so?',
	classLabel: '9B',
	teacher: 'Ms Khan',
	due: 29_000_000
};

/** Milliseconds: two days before the due time of `assignment`. */
export const made = (assignment.due! - 2 * 24 * 60) * 60_000;

/** Responses to questions 1, 2, 3 … in order; null where nothing was answered. */
export const answersOf = (responses: readonly (number | null)[]): Answer[] =>
	responses.map((response, at) => ({
		number: at + 1,
		revision: 1,
		response,
		confidence: null,
		hints: 0,
		seconds: null
	}));

let drawn = 0;

/** A result in time, by a student of this name. */
export function received(
	name: string,
	responses: readonly (number | null)[],
	more: Partial<Submission> = {}
): Received {
	drawn += 1;
	const attemptId = drawn.toString(16).padStart(12, '0');
	const finishedAt = made / 1000 + 3600;
	return {
		code: `Q1${attemptId}`,
		imported: finishedAt * 1000 + 60_000,
		submission: {
			assignment: assignment.id,
			attemptId,
			attempt: 1,
			finishedAt,
			activeSeconds: 600,
			locale: 'ur',
			name,
			roll: '',
			answers: answersOf(responses),
			...more
		}
	};
}

/** The gradebook of what came in, for an assignment of three questions of choice. */
export function gradebookOf(
	all: readonly Received[],
	decisions: Partial<Decisions> = {},
	bank = bankOf([1, 2, 3].map((number) => choiceQuestion(number))),
	listedOf: Marking['listedOf'] = () => undefined
): Row[] {
	const decided = { ...undecided, ...decisions };
	return rowsOf({
		assignment,
		made,
		received: all,
		decisions: decided,
		listedOf,
		mark: ({ submission }) =>
			submission.answers.flatMap(
				(answer) => markAnswer(answer, bank, decided.regraded.includes(answer.number)) ?? []
			)
	});
}

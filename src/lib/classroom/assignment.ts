import type { Locale } from '#lib/locale/locales.ts';
import { fnv1a64 } from '#lib/questions/hash.ts';
import { fnv1a } from '#lib/quiz/checksum.ts';
import { shuffle } from '#lib/quiz/shuffle.ts';

/** What a teacher asks of a class, as its link carries it. */
export interface Assignment {
	/** 12 hexadecimal digits, drawn at random. An edited copy is another assignment and gets another one. */
	id: string;
	/** Which explainer, and which revisions of its questions the teacher saw: 16 hexadecimal digits, from `poolOf`. */
	pool: string;
	/** Permanent numbers of the questions, rising, no duplicates, 1 to `mostQuestions` of them. */
	questions: readonly number[];
	language: Locale | 'any';
	/** As in the bank; shuffled once for the class; shuffled for each attempt. */
	order: 'bank' | 'class' | 'student';
	/** A whole number from 0 to 2³² - 1 that decides the orders. */
	seed: number;
	/** How often a student may hand in: 1 to 7, or 0 for as often as they like. */
	attempts: number;
	hints: boolean;
	/** When a student is told what was right: after each question, or after handing in. */
	feedback: 'at-once' | 'after';
	/** Whether students say how sure they are. */
	confidence: boolean;
	/** What a student writes on top. */
	naming: 'name' | 'roll' | 'both';
	/** The teacher's public key: a compressed point of P-256, 66 hexadecimal digits. */
	key: string;
	/** Labels as `cleanLabel` leaves them; empty where the teacher gave none. */
	title: string;
	classLabel: string;
	teacher: string;
	/** Minutes since 1970 in UTC; left out where there is no due date. */
	due?: number;
}

/** A question in the wording in which it was published. */
export interface Revision {
	number: number;
	revision: number;
}

/** Most questions that one assignment can ask. */
export const mostQuestions = 60;

/** Most attempts that can be counted; 0 is "as often as you like". */
export const mostAttempts = 7;

/**
 * Latest due date, in minutes since 1970: some 266,000 years on. JavaScript's calendar ends at 1.44e11, and a page that
 * puts a later moment into words fails.
 */
export const latestDue = 1.4e11;

/** Half of a pool: which explainer. */
const explainerHalf = (id: string) => fnv1a64(id).slice(0, 8);

/** Half of a pool: which revisions, whatever order they come in. */
function revisionsHalf(revisions: readonly Revision[]): string {
	const lines = [...revisions]
		.sort((a, b) => a.number - b.number)
		.map(({ number, revision }) => `${number}.${revision}`);
	return fnv1a64(lines.join('\n')).slice(0, 8);
}

/**
 * Which explainer, and which revisions of the questions asked: 16 hexadecimal digits. `revisions` are those of the
 * assignment's questions, in any order. FNV finds slips and not forgery: who could forge one sees the questions anyway.
 */
export function poolOf(explainer: string, revisions: readonly Revision[]): string {
	return explainerHalf(explainer) + revisionsHalf(revisions);
}

/** Whether a pool is of this explainer, whichever revisions. */
export function matchesExplainer(pool: string, explainer: string): boolean {
	return pool.startsWith(explainerHalf(explainer));
}

/** Whether the assignment's questions still stand as the teacher saw them. */
export function sameRevisions(pool: string, revisions: readonly Revision[]): boolean {
	return pool.endsWith(revisionsHalf(revisions));
}

/**
 * The seed of everything that is shuffled in one attempt: questions by `questionOrder`, lists by `arrange` of the quiz.
 * The same for the whole class unless the assignment says otherwise. Frozen: paper and screen must agree.
 */
export function attemptSeed(
	{ order, seed }: Pick<Assignment, 'order' | 'seed'>,
	attemptId: string
): number {
	return order === 'student' ? (seed ^ fnv1a(attemptId)) >>> 0 : seed;
}

/** The assignment's questions, by number, in the order in which an attempt shows them. Frozen, as `attemptSeed`. */
export function questionOrder(
	assignment: Pick<Assignment, 'order' | 'seed' | 'questions'>,
	attemptId: string
): number[] {
	const { order, questions } = assignment;
	if (order === 'bank') return [...questions];
	return shuffle(attemptSeed(assignment, attemptId), 'assignment', questions.length).map(
		(at) => questions[at]!
	);
}

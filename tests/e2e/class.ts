import { readFileSync } from 'node:fs';
import { type Assignment, poolOf } from '#lib/classroom/assignment.ts';
import { publicKey } from '#lib/classroom/example.ts';
import { writeLink } from '#lib/classroom/link.ts';
import { seal } from '#lib/classroom/seal/seal.ts';
import { type ShapeOf, shapesOf, type Submission } from '#lib/classroom/submission.ts';
import type { Lock } from '#lib/questions/lock.ts';
import { keyOf, type Question } from '#lib/questions/kinds.ts';
import type { Response } from '#lib/questions/response.ts';
import { firstExplainer, type Locale } from './site.ts';
import { givenIn } from './practice.ts';

/** Questions of choice and verdicts: what a class is asked in these tests. */
const asked = 10;

const lockOf = (explainer: string) =>
	(
		JSON.parse(
			readFileSync(new URL(`../../build/locks/${explainer}.json`, import.meta.url), 'utf8')
		) as { lock: Lock }
	).lock;

/** What a teacher asked of a class, and the key that its answers are sealed for. */
export interface Class {
	assignment: Assignment;
	fragment: string;
	questions: Question[];
	shapeOf: ShapeOf;
	seal: (name: string, more?: Partial<Submission>, given?: readonly Response[]) => Promise<string>;
}

/** Seconds since 1970 at which everybody finishes: in the past, before the due time. */
const finishedAt = Math.floor(Date.UTC(2026, 9, 1, 8) / 1000);

let drawn = 0;

/** A wrong response to a question of choice or a verdict. */
export function wrongTo(question: Question): Response {
	const key = keyOf(question);
	if (question.kind === 'verdict') return key === 'true' ? 'false' : 'true';
	return key === 0 ? 1 : 0;
}

/** A class of its own: ten questions out of the first explainer. `more`: what its teacher decided otherwise. */
export function classIn(locale: Locale, title: string, more: Partial<Assignment> = {}): Class {
	const { id: explainer } = firstExplainer(locale);
	const questions = givenIn(locale)
		.questions.filter(({ kind }) => kind === 'choice' || kind === 'verdict')
		.slice(0, asked)
		.sort((a, b) => a.number - b.number);
	const assignment: Assignment = {
		id: 'c1a55c1a55e5',
		pool: poolOf(explainer, questions),
		questions: questions.map(({ number }) => number),
		language: 'any',
		order: 'bank',
		seed: 7,
		attempts: 0,
		hints: true,
		feedback: 'after',
		confidence: true,
		naming: 'both',
		key: publicKey,
		title,
		classLabel: '9B',
		teacher: '',
		due: Math.floor(finishedAt / 60) + 60,
		...more
	};
	const shapeOf = shapesOf(lockOf(explainer));
	return {
		assignment,
		fragment: writeLink(assignment),
		questions,
		shapeOf,
		seal: (name, more = {}, given = questions.map(keyOf)) => {
			drawn += 1;
			const submission: Submission = {
				assignment: assignment.id,
				attemptId: drawn.toString(16).padStart(12, '0'),
				attempt: 1,
				finishedAt,
				activeSeconds: 600,
				locale,
				name,
				roll: '',
				answers: questions.map(({ number, revision }, at) => ({
					number,
					revision,
					response: given[at] ?? null,
					confidence: 'sure',
					hints: 0,
					seconds: 20
				})),
				...more
			};
			return seal(submission, assignment, shapeOf);
		}
	};
}

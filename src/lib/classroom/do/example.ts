import { common } from '#lib/questions/example.ts';
import type { Given as Practice } from '#lib/quiz/practice.ts';
import { poolOf } from '../assignment.ts';
import { publicKey } from '../example.ts';
import { writeLink } from '../link.ts';
import type { Assignable, Withdrawn } from './given.ts';

// For tests: an explainer with one question or some, and the link that asks them.

const verdict = { why: 'So it says.' };
/** The question that is asked where nothing else is said. */
export const question = {
	...common,
	number: 1,
	revision: 1,
	kind: 'verdict' as const,
	key: 'true' as const,
	answers: { true: verdict, false: verdict, unsaid: verdict }
};

/** The bank of an explainer, in which only its questions can be looked at. */
export const bankOf = (explainer: string, questions = [question]) =>
	({
		explainer,
		questions,
		sections: [],
		sentences: {},
		places: {},
		words: {}
	}) as unknown as Practice;

/** An explainer that can be assigned, as the page of assignments knows it. */
export const assignable = (id: string, withdrawn: readonly Withdrawn[] = []): Assignable => ({
	id,
	title: id,
	locales: ['en'],
	questions: `../${id}/quiz/questions.json`,
	seconds: [0, 30],
	opening: `../${id}/`,
	withdrawn
});

/** The link that asks questions of an explainer once, by name, in either language. */
export const linkTo = (explainer: string, id: string, questions = [question]) =>
	writeLink({
		id,
		pool: poolOf(explainer, questions),
		questions: questions.map(({ number }) => number),
		language: 'any',
		order: 'class',
		seed: 1,
		attempts: 1,
		hints: true,
		feedback: 'after',
		confidence: true,
		naming: 'name',
		key: publicKey,
		title: '',
		classLabel: '',
		teacher: ''
	});

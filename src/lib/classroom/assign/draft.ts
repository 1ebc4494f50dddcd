import type { Locale } from '#lib/locale/locales.ts';
import { type Assignment, mostQuestions, poolOf } from '../assignment.ts';
import type { Draft, Made } from '../desk.ts';
import { cleanLabel } from '../label.ts';
import { type Bank, questionsAt } from './bank.ts';

/** What is drawn or given anew when an assignment is made. */
export type Fresh = Pick<Assignment, 'id' | 'seed' | 'key'>;

/** What chance and clock give to a new draft. */
export interface Begun {
	id: string;
	now: number;
}

/** A new draft without questions. The teacher's name is that of the assignment before. */
export function newDraft(
	explainer: string,
	languages: readonly Locale[],
	{ id, now }: Begun,
	before?: Pick<Assignment, 'teacher'>
): Draft {
	return {
		id,
		explainer,
		changed: now,
		questions: [],
		language: languages.length === 1 ? languages[0]! : 'any',
		order: 'class',
		attempts: 1,
		hints: true,
		feedback: 'after',
		confidence: true,
		naming: 'name',
		title: '',
		classLabel: '',
		teacher: before?.teacher ?? ''
	};
}

/** A draft that asks what an assignment asks. Its day has most likely passed, and so it has none. */
export function draftOf({ assignment, explainer }: Made, { id, now }: Begun): Draft {
	const { questions, language, order, attempts, hints, feedback, confidence } = assignment;
	const { naming, title, classLabel, teacher } = assignment;
	const rules = { language, order, attempts, hints, feedback, confidence, naming };
	return { id, explainer, changed: now, questions, ...rules, title, classLabel, teacher };
}

/** The numbers with some more or fewer, rising; never more than an assignment can ask: what is too much is left out. */
export function choose(
	chosen: readonly number[],
	numbers: readonly number[],
	on: boolean
): number[] {
	const others = chosen.filter((number) => !numbers.includes(number));
	const all = on ? [...chosen, ...numbers.filter((number) => !chosen.includes(number))] : others;
	return all.slice(0, mostQuestions).sort((a, b) => a - b);
}

/**
 * The assignment that a draft asks for, in the wording that the bank has now. Questions that are no longer asked are
 * left out, labels cleaned and cut. Throws where nothing is left to ask.
 */
export function assignmentOf(draft: Draft, bank: Bank, fresh: Fresh): Assignment {
	const questions = questionsAt(bank, draft.questions);
	if (questions.length === 0) throw new Error(`draft ${draft.id} asks nothing`);
	const { language, order, attempts, hints, feedback, confidence, naming, due } = draft;
	const assignment = {
		...fresh,
		pool: poolOf(bank.explainer, questions),
		questions: questions.map(({ number }) => number).sort((a, b) => a - b),
		...{ language, order, attempts, hints, feedback, confidence, naming },
		title: cleanLabel(draft.title),
		classLabel: cleanLabel(draft.classLabel),
		teacher: cleanLabel(draft.teacher)
	};
	return due === undefined ? assignment : { ...assignment, due };
}

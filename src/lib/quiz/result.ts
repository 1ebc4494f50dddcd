import type { Grade } from '#lib/questions/kind.ts';
import { grade, keyOf, type Question } from '#lib/questions/kinds.ts';
import type { Entry, Try } from './entry.ts';
import type { Session } from './session.ts';

/**
 * What the first try says of a learner.
 * `known`: all right, without hints, and sure or nothing said. `unsure`: all right, but only thought so, or took a hint.
 * `guessed`: all right by a guess. `misread`: not all right, and sure. `missed`: not all right. `open`: never checked.
 */
export const outcomes = ['known', 'unsure', 'guessed', 'misread', 'missed', 'open'] as const;

export type Outcome = (typeof outcomes)[number];

/** What a sitting came to on one question. */
export interface QuestionResult {
	number: number;
	section: string;
	outcome: Outcome;
	/** Of the first try; nothing earned where there was none. */
	grade: Grade;
	/** Whether a later try was all right where the first was not. */
	mended: boolean;
}

/** What a sitting came to. Language-free. */
export interface Result extends Grade {
	/** In the order in which they were asked. */
	questions: QuestionResult[];
}

/** How many questions came to each outcome. */
export type Tally = Record<Outcome, number>;

function isWhole({ earned, possible }: Grade): boolean {
	return earned === possible;
}

function outcomeOf(first: Try | null): Outcome {
	if (!first) return 'open';
	const { confidence, hints } = first;
	if (!isWhole(first.grade)) return confidence === 'sure' ? 'misread' : 'missed';
	if (confidence === 'guess') return 'guessed';
	return confidence === 'think' || hints > 0 ? 'unsure' : 'known';
}

function questionResult(question: Question<unknown>, { first, last }: Entry): QuestionResult {
	const possible = grade(question, keyOf(question))?.possible ?? 0;
	return {
		number: question.number,
		section: question.section,
		outcome: outcomeOf(first),
		grade: first?.grade ?? { earned: 0, possible },
		mended: first !== null && last !== null && !isWhole(first.grade) && isWhole(last.grade)
	};
}

/** What a sitting has come to so far. `questions` are those it asks, in any order; others are passed over. */
export function resultOf(session: Session, questions: readonly Question<unknown>[]): Result {
	const rows = session.entries.flatMap((entry) => {
		const question = questions.find(({ number }) => number === entry.number);
		return question ? [questionResult(question, entry)] : [];
	});
	const sum = (of: keyof Grade) => rows.reduce((total, { grade }) => total + grade[of], 0);
	return { questions: rows, earned: sum('earned'), possible: sum('possible') };
}

/** How many questions came to what. */
export function tally(rows: readonly QuestionResult[]): Tally {
	const count = (wanted: Outcome) => rows.filter(({ outcome }) => outcome === wanted).length;
	return Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)])) as Tally;
}

/**
 * The same for each section, fact or paragraph: whatever `keysOf` says a question counts towards, once each,
 * in the order of their first appearance.
 */
export function tallyBy(
	{ questions }: Result,
	keysOf: (row: QuestionResult) => readonly string[]
): Map<string, Tally> {
	const keys = new Set(questions.flatMap(keysOf));
	return new Map(
		[...keys].map((key) => [key, tally(questions.filter((row) => keysOf(row).includes(key)))])
	);
}

/**
 * Keys that there is reason to go back to, the most pressing first: by how many questions were misread, then missed,
 * guessed and unsure.
 */
export function toReread(tallies: ReadonlyMap<string, Tally>): string[] {
	const weigh = ({ misread, missed, guessed, unsure }: Tally) => [misread, missed, guessed, unsure];
	const rows = [...tallies].map(([key, counts]) => ({ key, weights: weigh(counts) }));
	return rows
		.filter(({ weights }) => weights.some((weight) => weight > 0))
		.sort((a, b) => {
			const at = a.weights.findIndex((weight, i) => weight !== b.weights[i]);
			return (b.weights[at] ?? 0) - (a.weights[at] ?? 0);
		})
		.map(({ key }) => key);
}

/** Numbers of the questions to offer again: all that were checked and are not known. */
export function missed({ questions }: Result): number[] {
	return questions
		.filter(({ outcome, mended }) => outcome !== 'known' && outcome !== 'open' && !mended)
		.map(({ number }) => number);
}

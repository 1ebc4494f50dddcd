import type { Confidence } from '#lib/questions/confidence.ts';
import type { Grade } from '#lib/questions/kind.ts';
import {
	feedback,
	gradeByKey,
	keyOf,
	type KindName,
	parseResponse,
	type Question
} from '#lib/questions/kinds.ts';
import type { Lock } from '#lib/questions/lock.ts';
import type { Misreading } from '#lib/questions/misreadings.ts';
import type { Response } from '#lib/questions/response.ts';
import type { Answer, Shape } from '../submission.ts';

/** What answers are graded by. */
export interface Bank {
	/** Questions as they are asked today, by number. */
	questions: ReadonlyMap<number, Question>;
	/** Kind and key of every revision that was ever published. */
	lock: Lock;
}

/** One student's answer to one question, graded. */
export interface Cell {
	number: number;
	/** The revision that was answered. */
	revision: number;
	response: Response | null;
	/** How it came out; `open` where nothing was answered, or not enough to grade. */
	outcome: 'right' | 'partly' | 'wrong' | 'open';
	grade: Grade;
	confidence: Confidence | null;
	hints: number;
	seconds: number | null;
	/** What its mistakes stand for, each once; none where the wording that was answered is not known any more. */
	misreads: readonly Misreading[];
	/** Whether the words of today's question are the ones that were answered. */
	isCurrent: boolean;
}

/** Kind and key of a revision, from the lock or from the question of today. */
export function shapeIn(
	{ questions, lock }: Bank,
	number: number,
	revision: number
): Shape | undefined {
	const locked = Object.hasOwn(lock, number) ? lock[number]?.[revision] : undefined;
	if (locked) return locked;
	const question = questions.get(number);
	return question?.revision === revision
		? { kind: question.kind, key: keyOf(question) }
		: undefined;
}

/** Whether there is a newer revision of the same kind whose key is another. */
export function hasNewKey(bank: Bank, number: number, revision: number): boolean {
	const question = bank.questions.get(number);
	const shape = shapeIn(bank, number, revision);
	if (!question || !shape || question.revision <= revision || question.kind !== shape.kind)
		return false;
	return JSON.stringify(keyOf(question)) !== JSON.stringify(shape.key);
}

/** What a shape gives for an answer: for none, nothing out of what there was to earn. */
function gradeOf(kind: KindName, key: Response, response: Response | null) {
	const given = gradeByKey(kind, key, response);
	const possible = gradeByKey(kind, key, key)?.possible ?? 1;
	return { given, grade: given ?? { earned: 0, possible } };
}

const outcomeOf = ({ earned, possible }: Grade): Cell['outcome'] =>
	earned === possible ? 'right' : earned > 0 ? 'partly' : 'wrong';

/**
 * An answer graded by the key of the revision that was answered; with `regrade`, by today's key where the answer fits
 * it. Undefined where neither is known here.
 */
export function markAnswer(answer: Answer, bank: Bank, regrade = false): Cell | undefined {
	const { number, revision, response, confidence, hints, seconds } = answer;
	const question = bank.questions.get(number);
	const isCurrent = question?.revision === revision;
	const fits =
		regrade && question && response !== null && parseResponse(question, response) !== undefined;
	const shape =
		fits && hasNewKey(bank, number, revision)
			? { kind: question.kind, key: keyOf(question) }
			: shapeIn(bank, number, revision);
	if (!shape) return undefined;
	const { given, grade } = gradeOf(shape.kind, shape.key, response);
	const remarks = isCurrent ? feedback(question, response) : [];
	const misreads = remarks.flatMap(({ right, misreads }) => (right ? [] : (misreads ?? [])));
	return {
		number,
		revision,
		response,
		outcome: given ? outcomeOf(grade) : 'open',
		grade,
		confidence,
		hints,
		seconds,
		misreads: [...new Set(misreads)],
		isCurrent
	};
}

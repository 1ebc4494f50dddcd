import type { Locale } from '#lib/locale/locales.ts';
import { ready, type Question } from '#lib/questions/kinds.ts';
import { type Session, settleAll, start } from '#lib/quiz/session.ts';
import { type Assignment, attemptSeed, questionOrder } from '../assignment.ts';
import { cleanLabel, longestName, longestRoll } from '../label.ts';
import type { Answer, Submission } from '../submission.ts';
import type { Asked } from './asked.ts';

/** What a student writes on top, as they typed it. */
export interface Who {
	name: string;
	roll: string;
}

/** One student's way through an assignment, as this device keeps it. Replaced whole and never mutated. */
export interface Attempt extends Who {
	version: 1;
	/** 12 hexadecimal digits, drawn when it began. */
	id: string;
	/** Id of the same student's first attempt at the assignment: a shared phone has several students. */
	student: string;
	/** Id of the assignment, and its link's fragment. */
	assignment: string;
	fragment: string;
	/** What the list calls it. */
	title: string;
	/** 1 for the first, 2 for the second … */
	number: number;
	/** Milliseconds since 1970, by this device's clock. */
	begun: number;
	session: Session;
	/** Milliseconds in view, by the question's number. */
	times: Readonly<Record<number, number>>;
	/** The sealed result, once it was handed in, and when, in milliseconds. */
	handed?: { code: string; at: number };
	/** Somebody else has the device now. */
	away?: true | undefined;
	/** How many changes there have been, for merging what two tabs did. */
	changes: number;
}

/** The questions of an attempt in the order in which it shows them. */
function inOrder(assignment: Assignment, { questions }: Asked, id: string): Question[] {
	return questionOrder(assignment, id).flatMap(
		(number) => questions.find((one) => one.number === number) ?? []
	);
}

/** A new attempt; `before` is the same student's last one, if there was one. `id` and `now` come from the caller. */
export function beginAttempt(
	task: { assignment: Assignment; fragment: string; title: string; asked: Asked },
	{ name, roll }: Who,
	{ id, now, before }: { id: string; now: number; before?: Attempt }
): Attempt {
	const { assignment, fragment, title, asked } = task;
	const questions = inOrder(assignment, asked, id);
	return {
		version: 1,
		name,
		roll,
		id,
		student: before?.student ?? id,
		assignment: assignment.id,
		fragment,
		title,
		number: (before?.number ?? 0) + 1,
		begun: now,
		session: start({ questions, seed: attemptSeed(assignment, id) }),
		times: {},
		changes: 0
	};
}

/** What a student wrote on top as it is sent: cleaned, and nothing that was not asked for. */
export function signedAs({ naming }: Pick<Assignment, 'naming'>, { name, roll }: Who): Who {
	return {
		name: naming === 'roll' ? '' : cleanLabel(name, longestName),
		roll: naming === 'name' ? '' : cleanLabel(roll, longestRoll)
	};
}

/** Whether a student has written all that is asked for on top. */
export function isSigned(assignment: Pick<Assignment, 'naming'>, who: Who): boolean {
	const written = Object.values(signedAs(assignment, who)).filter(Boolean);
	return written.length === (assignment.naming === 'both' ? 2 : 1);
}

/** Whether a student may begin once more; 0 attempts are as many as they like. */
export function mayRepeat(
	{ attempts }: Pick<Assignment, 'attempts'>,
	{ number }: Pick<Attempt, 'number'>
): boolean {
	return attempts === 0 || number < attempts;
}

/** Positions of the questions that have no whole answer. */
export function openIn({ entries }: Session, questions: readonly Question[]): number[] {
	return entries.flatMap(({ number, response }, at) => {
		const question = questions.find((one) => one.number === number);
		return question && ready(question, response) ? [] : [at];
	});
}

/** The attempt with some milliseconds more on a question. A clock that was set back adds nothing. */
export function withTime(attempt: Attempt, number: number, spent: number): Attempt {
	if (!(spent > 0)) return attempt;
	const times = { ...attempt.times, [number]: (attempt.times[number] ?? 0) + Math.round(spent) };
	return { ...attempt, times };
}

/** The attempt as it is kept after a change. */
export function changed(attempt: Attempt): Attempt {
	return { ...attempt, changes: attempt.changes + 1 };
}

/** The attempt with every answer settled: from then on they stand. */
export function closed(attempt: Attempt, { questions }: Asked): Attempt {
	return { ...attempt, session: settleAll(attempt.session, questions) };
}

/** What one question was answered with: the first check is what counts. */
function answerOf(attempt: Attempt, number: number, { withdrawn }: Asked): Answer {
	const entry = attempt.session.entries.find((one) => one.number === number);
	if (!entry) {
		const revision = withdrawn.find((one) => one.number === number)?.revision ?? 1;
		return { number, revision, response: null, confidence: null, hints: 0, seconds: null };
	}
	const { response, confidence, hints } = entry.first ?? entry;
	const time = attempt.times[number];
	return {
		number,
		revision: entry.revision,
		response,
		confidence,
		hints,
		seconds: time === undefined ? null : Math.round(time / 1000)
	};
}

/** What is handed in of an attempt. `now` is in milliseconds since 1970. */
export function submissionOf(
	attempt: Attempt,
	{ assignment, asked }: { assignment: Assignment; asked: Asked },
	{ locale, now }: { locale: Locale; now: number }
): Submission {
	const active = Object.values(attempt.times).reduce((sum, time) => sum + time, 0);
	return {
		...signedAs(assignment, attempt),
		assignment: assignment.id,
		attemptId: attempt.id,
		attempt: Math.min(attempt.number, 255),
		finishedAt: Math.round(now / 1000),
		activeSeconds: Math.round(active / 1000),
		locale,
		answers: assignment.questions.map((number) => answerOf(attempt, number, asked))
	};
}

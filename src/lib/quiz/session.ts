import type { Confidence } from '#lib/questions/confidence.ts';
import { grade, parseResponse, type Question } from '#lib/questions/kinds.ts';
import { entryOf, type Entry, type Try } from './entry.ts';

/**
 * One sitting. A plain value, replaced whole and never mutated. It knows no language and no shuffled position,
 * only numbers of questions and canonical responses: another language keeps answers, order and place.
 */
export interface Session {
	/** Decides every shuffle: a whole number from 0 to 2³² - 1. */
	seed: number;
	/** In the order in which they are asked. */
	entries: readonly Entry[];
	/** Position of the question on the screen. */
	at: number;
	/** How many changes there have been. */
	changes: number;
}

type Questions = readonly Question<unknown>[];

/** A new sitting over the questions, in their order. Throws on a seed that is not a whole number from 0 to 2³² - 1. */
export function start({ questions, seed }: { questions: Questions; seed: number }): Session {
	if (seed >>> 0 !== seed) throw new Error(`seed ${seed} is not a whole number of 32 bits`);
	return { seed, entries: questions.map(entryOf), at: 0, changes: 0 };
}

/** Entry of a question in a sitting. Throws where the question is not asked in it. */
export function entryFor(session: Session, question: { number: number }): Entry {
	const entry = session.entries.find(({ number }) => number === question.number);
	if (!entry) throw new Error(`question ${question.number} is not in this session`);
	return entry;
}

/** The session with one entry changed. */
function change(session: Session, old: Entry, change: Partial<Entry>): Session {
	const changes = session.changes + 1;
	const entry = { ...old, ...change, changed: changes };
	return {
		...session,
		changes,
		entries: session.entries.map((one) => (one === old ? entry : one))
	};
}

/** The session with a response, or with none for `null`. Throws on what no field of the question can give. */
export function respond(session: Session, question: Question<unknown>, value: unknown): Session {
	const response = value === null ? null : parseResponse(question, value);
	if (response === undefined) throw new Error(`question ${question.number}: no such response`);
	return change(session, entryFor(session, question), {
		response,
		settled: false,
		skipped: false
	});
}

/** The session in which the learner has said how sure they are of what stands in the fields. */
export function rate(
	session: Session,
	question: Question<unknown>,
	confidence: Confidence | null
): Session {
	return change(session, entryFor(session, question), { confidence });
}

/** The session with one more hint taken, as long as the question has one. */
export function takeHint(session: Session, question: Question<unknown>): Session {
	const entry = entryFor(session, question);
	const hints = Math.min(entry.hints + 1, question.hints.length);
	return hints === entry.hints ? session : change(session, entry, { hints });
}

/** The session with the response checked; `undefined` where it is not ready, which is not the same as wrong. */
export function settle(session: Session, question: Question<unknown>): Session | undefined {
	const entry = entryFor(session, question);
	const { response, confidence, hints } = entry;
	const given = grade(question, response);
	if (!given || response === null) return undefined;
	if (entry.settled) return session;
	const last: Try = { response, confidence, hints, grade: given };
	const tries = entry.tries + 1;
	return change(session, entry, { first: entry.first ?? last, last, tries, settled: true });
}

/** The session with every response checked that is ready: what handing in a sheet does. */
export function settleAll(session: Session, questions: Questions): Session {
	return questions.reduce((now, question) => settle(now, question) ?? now, session);
}

/** The session in which the question may be tried again, its response still standing. */
export function again(session: Session, question: Question<unknown>): Session {
	return change(session, entryFor(session, question), { settled: false });
}

/** The session with the question left for later, and the next one on the screen. */
export function skip(session: Session, question: Question<unknown>): Session {
	return next(change(session, entryFor(session, question), { skipped: true }));
}

/** The session with another question on the screen; it stops at both ends. */
export function go(session: Session, at: number): Session {
	const within = Math.max(0, Math.min(at, session.entries.length - 1));
	return { ...session, at: within, changes: session.changes + 1 };
}

/** How many questions have been checked, and how many of these are all right as it stands. */
export function progressOf({ entries }: Session): { answered: number; right: number } {
	const grades = entries.flatMap(({ last }) => last?.grade ?? []);
	const right = grades.filter(({ earned, possible }) => earned === possible).length;
	return { answered: grades.length, right };
}

/** The session with the next question on the screen; the last one stays. */
export function next(session: Session): Session {
	return go(session, session.at + 1);
}

import { grade, parseResponse, type Question } from '#lib/questions/kinds.ts';
import { entryOf, type Entry, type Try } from './entry.ts';
import type { Session } from './session.ts';

/** The try with its grade anew; `undefined` where the question cannot have been answered so. */
function regraded(question: Question<unknown>, old: Try): Try | undefined {
	const response = parseResponse(question, old.response);
	const given = response === undefined ? undefined : grade(question, response);
	return given && response !== undefined ? { ...old, response, grade: given } : undefined;
}

/** The entry as it fits the question today; a fresh one where it no longer does. */
function fitted(question: Question<unknown>, entry: Entry): Entry {
	const fresh = { ...entryOf(question), changed: entry.changed };
	if (entry.revision !== question.revision) return fresh;
	const response = entry.response === null ? null : parseResponse(question, entry.response);
	const first = entry.first && regraded(question, entry.first);
	const last = entry.last && regraded(question, entry.last);
	if (response === undefined || first === undefined || last === undefined) return fresh;
	return { ...entry, response, first, last };
}

/**
 * A stored session brought together with the questions of today: a revised question starts anew, a vanished one is left out,
 * grades are computed again, and the question on the screen stays. `undefined` where nothing is left to ask.
 */
export function resume(
	session: Session,
	questions: readonly Question<unknown>[]
): Session | undefined {
	const entries = session.entries.flatMap((entry) => {
		const question = questions.find(({ number }) => number === entry.number);
		return question ? [fitted(question, entry)] : [];
	});
	if (entries.length === 0) return undefined;
	const isLeft = ({ number }: Entry) => entries.some((entry) => entry.number === number);
	const at = session.entries.slice(0, session.at).filter(isLeft).length;
	return { ...session, entries, at: Math.min(at, entries.length - 1) };
}

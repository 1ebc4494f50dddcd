import type { Damaged } from '../collect.ts';
import type { Refusal } from '../seal/seal.ts';
import type { Kept } from './backup.ts';
import type { Came } from './receive.ts';
import { type ByAssignment, type Received, withMore } from './results.ts';
import { studentKey } from './writers.ts';

/** What one import came to, for a teacher to read. */
export interface Account {
	/** Results that were not here before. */
	added: ByAssignment;
	/** Of the added: by a student of whom there was a result already. */
	further: number;
	/** Of the added: finished after the due time, by the student's clock. */
	late: number;
	/** Were here already, or came twice in this import. */
	again: number;
	/** Not taken in, because the teacher had removed them. */
	removed: ByAssignment;
	refused: Readonly<Partial<Record<Refusal, number>>>;
	damaged: readonly Damaged[];
	/** Codes that were not opened because the teacher stopped. */
	left: number;
}

/** As long as nothing has come. */
export const nothing: Account = {
	added: {},
	further: 0,
	late: 0,
	again: 0,
	removed: {},
	refused: {},
	damaged: [],
	left: 0
};

/** What is known of an assignment when results of it come in. Grows as they do. */
export interface Known {
	/** Minutes since 1970. */
	due?: number;
	attempts: Set<string>;
	students: Set<string>;
	/** Attempts that the teacher removed. */
	removed: ReadonlySet<string>;
}

/** What is known of each assignment at the beginning of an import, by id. */
export function knownOf(all: readonly (Kept & { id: string; due?: number })[]): Map<string, Known> {
	return new Map(
		all.map(({ id, due, received, decisions }) => [
			id,
			{
				due,
				attempts: new Set(received.map(({ submission }) => submission.attemptId)),
				students: new Set(received.map(({ submission }) => studentKey(submission))),
				removed: new Set(decisions.removed)
			}
		])
	);
}

/** The results without those that an import added. */
export function withoutAdded(
	received: readonly Received[],
	added: readonly Received[]
): readonly Received[] {
	const attempts = new Set(added.map(({ submission }) => submission.attemptId));
	return received.filter(({ submission }) => !attempts.has(submission.attemptId));
}

/** Codes that are not among what was received. */
export function newCodes(
	codes: readonly string[],
	received: readonly (readonly Received[])[]
): string[] {
	const here = new Set(received.flat().map(({ code }) => code));
	return codes.filter((code) => !here.has(code));
}

/** The account with one code more. `known` by id of the assignment, and `now` in milliseconds since 1970. */
function withOne(
	account: Account,
	came: Came,
	known: ReadonlyMap<string, Known>,
	now: number
): Account {
	if (came.state !== 'opened') {
		const { [came.state]: before = 0 } = account.refused;
		return { ...account, refused: { ...account.refused, [came.state]: before + 1 } };
	}
	const { code, assignment, submission } = came;
	const here = known.get(assignment);
	if (!here || here.attempts.has(submission.attemptId))
		return { ...account, again: account.again + 1 };
	here.attempts.add(submission.attemptId);
	const received = { code, imported: now, submission };
	if (here.removed.has(submission.attemptId))
		return { ...account, removed: withMore(account.removed, { [assignment]: [received] }) };
	const student = studentKey(submission);
	const further = here.students.has(student) ? 1 : 0;
	const late = here.due !== undefined && submission.finishedAt > here.due * 60 ? 1 : 0;
	here.students.add(student);
	return {
		...account,
		added: withMore(account.added, { [assignment]: [received] }),
		further: account.further + further,
		late: account.late + late
	};
}

/** The account once these were taken in as well. */
export const withAdded = (account: Account, more: ByAssignment): Account => ({
	...account,
	added: withMore(account.added, more)
});

/** The account with what a batch of codes came to. */
export function withBatch(
	account: Account,
	batch: readonly Came[],
	known: ReadonlyMap<string, Known>,
	now: number
): Account {
	return batch.reduce((sum, came) => withOne(sum, came, known, now), account);
}

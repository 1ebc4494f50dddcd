import type { Damaged } from '../collect.ts';
import type { Refusal } from '../seal/seal.ts';
import type { Came } from './receive.ts';
import type { Received } from './results.ts';
import { studentKey } from './writers.ts';

/** What one import came to, for a teacher to read. */
export interface Account {
	/** Results that were not here before, by assignment. */
	added: Readonly<Record<string, readonly Received[]>>;
	/** Of the added: by a student of whom there was a result already. */
	further: number;
	/** Of the added: finished after the due time, by the student's clock. */
	late: number;
	/** Were here already, or came twice in this import. */
	again: number;
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
}

/** What is known of each assignment at the beginning of an import, by id. */
export function knownOf(
	all: readonly { id: string; due?: number; received: readonly Received[] }[]
): Map<string, Known> {
	return new Map(
		all.map(({ id, due, received }) => [
			id,
			{
				due,
				attempts: new Set(received.map(({ submission }) => submission.attemptId)),
				students: new Set(received.map(({ submission }) => studentKey(submission)))
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
	const student = studentKey(submission);
	const further = here.students.has(student) ? 1 : 0;
	const late = here.due !== undefined && submission.finishedAt > here.due * 60 ? 1 : 0;
	here.attempts.add(submission.attemptId);
	here.students.add(student);
	const received = [...(account.added[assignment] ?? []), { code, imported: now, submission }];
	return {
		...account,
		added: { ...account.added, [assignment]: received },
		further: account.further + further,
		late: account.late + late
	};
}

/** The account with what a batch of codes came to. */
export function withBatch(
	account: Account,
	batch: readonly Came[],
	known: ReadonlyMap<string, Known>,
	now: number
): Account {
	return batch.reduce((sum, came) => withOne(sum, came, known, now), account);
}

/** How many results were added, in all. */
export function countAdded({ added }: Account): number {
	return Object.values(added).reduce((sum, some) => sum + some.length, 0);
}

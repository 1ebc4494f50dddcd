import { forgetLarge, keepLarge, readLarge } from '#lib/storage/large.ts';
import { deskNames } from '../desk.ts';
import type { DeskTrouble } from '../desk.dom.ts';
import type { Kept } from './backup.ts';
import { type Decisions, parseDecisions, serializeDecisions, undecided } from './decisions.ts';
import { parseResults, type Received, serializeResults } from './results.ts';

/** What is kept of an assignment's results, and why nothing more would be, if so. */
export interface Stored extends Kept {
	trouble?: DeskTrouble;
}

/** Small beside the results, and changed far more often: it has a name of its own. */
const decisionsName = (assignment: string) => `${deskNames.results(assignment)}.decisions`;

/** Changes wait for each other: each sees what the one before has written. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
	const next = last.then(act);
	last = next.catch(() => undefined);
	return next;
}

/** What this device keeps of an assignment's results. */
export function readStored(assignment: string): Promise<Stored> {
	return inTurn(async () => {
		const [results, said] = await Promise.all([
			readLarge(deskNames.results(assignment)),
			readLarge(decisionsName(assignment))
		]);
		const read = parseResults(results);
		const decisions = parseDecisions(said);
		const received = read.state === 'read' ? read.received : [];
		if (read.state === 'newer' || decisions === 'newer')
			return { received, decisions: undecided, trouble: 'newer' };
		return { received, decisions };
	});
}

/** Changes the results as storage has them at this moment, another tab's included. */
export function changeReceived(
	assignment: string,
	change: (received: readonly Received[]) => readonly Received[]
): Promise<Pick<Stored, 'received' | 'trouble'>> {
	return inTurn(async () => {
		const name = deskNames.results(assignment);
		const read = parseResults(await readLarge(name));
		if (read.state === 'newer') return { received: change([]), trouble: 'newer' };
		const received = change(read.received);
		const kept = await keepLarge(name, serializeResults({ received, aside: read.aside }));
		return kept ? { received } : { received, trouble: 'refused' };
	});
}

/** Changes what the teacher decided, as storage has it at this moment. */
export function changeDecisions(
	assignment: string,
	change: (decisions: Decisions) => Decisions
): Promise<Pick<Stored, 'decisions' | 'trouble'>> {
	return inTurn(async () => {
		const name = decisionsName(assignment);
		const read = parseDecisions(await readLarge(name));
		if (read === 'newer') return { decisions: change(undecided), trouble: 'newer' };
		const decisions = change(read);
		const kept = await keepLarge(name, serializeDecisions(decisions));
		return kept ? { decisions } : { decisions, trouble: 'refused' };
	});
}

/** Deletes everything of an assignment's results from this device. */
export function forgetStored(assignment: string): Promise<void> {
	return inTurn(async () => {
		await forgetLarge(deskNames.results(assignment));
		await forgetLarge(decisionsName(assignment));
	});
}

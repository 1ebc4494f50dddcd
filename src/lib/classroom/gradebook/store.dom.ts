import { forgetLarge, readLarge } from '#lib/storage/large.ts';
import type { Unkept } from '#lib/storage/unkept.ts';
import { deskNames } from '../desk.ts';
import { changeKept } from '../change-kept.dom.ts';
import type { Kept } from './backup.ts';
import { type Decisions, parseDecisions, serializeDecisions, undecided } from './decisions.ts';
import { parseResults, type Received, type Results, serializeResults } from './results.ts';

/** What is kept of an assignment's results, and why nothing more would be, if so. */
export interface Stored extends Kept {
	trouble?: Unkept;
}

/** Small beside the results, and changed far more often: it has a name of its own. */
const decisionsName = (assignment: string) => `${deskNames.results(assignment)}.decisions`;

const resultsFormat = {
	parse(value: unknown): Results | 'newer' {
		const found = parseResults(value);
		return found.state === 'newer' ? found.state : found;
	},
	serialize: serializeResults
};

const decisionsFormat = { parse: parseDecisions, serialize: serializeDecisions };

/** What this device keeps of an assignment's results. */
export async function readStored(assignment: string): Promise<Stored> {
	const [results, said] = await Promise.all([
		readLarge(deskNames.results(assignment)),
		readLarge(decisionsName(assignment))
	]);
	const found = resultsFormat.parse(results);
	const decisions = parseDecisions(said);
	const received = found === 'newer' ? [] : found.received;
	if (found === 'newer' || decisions === 'newer')
		return { received, decisions: undecided, trouble: 'newer' };
	return { received, decisions };
}

/** Changes the results as storage has them at this moment, another tab's included. */
export async function changeReceived(
	assignment: string,
	change: (received: readonly Received[]) => readonly Received[]
): Promise<Pick<Stored, 'received' | 'trouble'>> {
	const { value, ...trouble } = await changeKept<Results>(
		deskNames.results(assignment),
		resultsFormat,
		({ received, aside }) => ({ received: change(received), aside }),
		{ received: [], aside: [] }
	);
	return { received: value.received, ...trouble };
}

/** Changes what the teacher decided, as storage has it at this moment. */
export async function changeDecisions(
	assignment: string,
	change: (decisions: Decisions) => Decisions
): Promise<Pick<Stored, 'decisions' | 'trouble'>> {
	const name = decisionsName(assignment);
	const { value, ...trouble } = await changeKept(name, decisionsFormat, change, undecided);
	return { decisions: value, ...trouble };
}

/**
 * Deletes everything of an assignment's results from this device. False: the browser has not deleted all of it; as long
 * as results are left, so are the notes and the class list.
 */
export async function forgetStored(assignment: string): Promise<boolean> {
	return (
		(await forgetLarge(deskNames.results(assignment))) &&
		(await forgetLarge(decisionsName(assignment)))
	);
}

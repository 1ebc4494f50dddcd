import type { Assignment } from '../assignment.ts';
import type { TeacherKey } from '../keys.ts';
import { headerOf } from '../seal/code.ts';
import { open, type Refusal } from '../seal/seal.ts';
import type { ShapeOf, Submission } from '../submission.ts';

/** What is needed to open the results of one assignment. */
export interface Opening {
	assignment: Assignment;
	shapeOf: ShapeOf;
}

/** A code, and what came of opening it. */
export type Came =
	| { code: string; state: 'opened'; assignment: string; submission: Submission }
	| { code: string; state: Refusal };

/** Codes opened at once: enough to keep a phone busy, few enough for the page to answer in between. */
const batch = 32;

async function openOne(
	code: string,
	keys: readonly TeacherKey[],
	openings: ReadonlyMap<string, Opening>
): Promise<Came> {
	const header = headerOf(code);
	if (typeof header === 'string') return { code, state: header };
	if (!keys.some(({ id }) => id === header.keyId)) return { code, state: 'other key' };
	const opening = openings.get(header.assignment);
	if (!opening) return { code, state: 'other assignment' };
	const opened = await open(code, keys, opening.assignment, opening.shapeOf);
	return opened.state === 'refused'
		? { code, state: opened.why }
		: { code, state: 'opened', assignment: header.assignment, submission: opened.submission };
}

/** Opens codes, some at a time; between two batches whoever asks may draw, keep or stop. One bad code stops nothing. */
export async function* openCodes(
	codes: readonly string[],
	keys: readonly TeacherKey[],
	openings: readonly Opening[]
): AsyncGenerator<Came[]> {
	const byId = new Map(openings.map((one) => [one.assignment.id, one]));
	for (let at = 0; at < codes.length; at += batch) {
		const some = codes.slice(at, at + batch);
		yield await Promise.all(some.map((code) => openOne(code, keys, byId)));
	}
}

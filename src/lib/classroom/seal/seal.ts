import type { Assignment } from '../assignment.ts';
import type { TeacherKey } from '../keys.ts';
import type { ShapeOf, Submission } from '../submission.ts';

/**
 * Why a code was not opened. `damaged`: letters are missing or wrong. `other key`: for none of these keys.
 * `other assignment`, `other pool`: for another assignment, or for other questions under the same id.
 * `newer`: a later version of the site wrote it, or it answers a revision that is not known here.
 */
export type Refusal = 'damaged' | 'other key' | 'other assignment' | 'other pool' | 'newer';

export type Opened =
	{ state: 'opened'; submission: Submission } | { state: 'refused'; why: Refusal };

/** What sealing needs to know of an assignment. */
export type Sealed = Pick<Assignment, 'id' | 'pool' | 'key' | 'questions'>;

/** Whether this browser lets this page seal and open: Web Crypto is there on https and on localhost only. */
export function canSeal(): boolean {
	return 'subtle' in crypto;
}

/**
 * The code that only the holder of the assignment's key can read: canonical spelling, without groups.
 * Throws where an answer does not fit its question, or where the assignment's key is no point of the curve.
 */
export function seal(
	submission: Submission,
	assignment: Sealed,
	shapeOf: ShapeOf
): Promise<string> {
	throw new Error(`not built yet: ${submission.name}${assignment.id}${typeof shapeOf}`);
}

/** What is in a code, in any spelling; or why it stays shut. Never throws for what a student sent. */
export function open(
	code: string,
	keys: readonly TeacherKey[],
	assignment: Omit<Sealed, 'key'>,
	shapeOf: ShapeOf
): Promise<Opened> {
	throw new Error(`not built yet: ${code}${keys.length}${assignment.id}${typeof shapeOf}`);
}

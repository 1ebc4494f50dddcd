import { keep, readKept } from './kept.ts';

/** Name of a learner's record in storage. Learners of a shared device have numbers: names are nobody's business. */
export const recordOf = (learner: number) => `record.${learner}`;

const isNumber = (value: unknown): value is number =>
	Number.isSafeInteger(value) && (value as number) > 0;

/** The number of whoever is learning now. */
export function currentLearner(): number {
	const kept = readKept('learner');
	return isNumber(kept) ? kept : 1;
}

/** The numbers of all who have learned on this device, rising; the current one is among them, whatever is kept of them. */
export function learners(): number[] {
	const numbers = new Set([currentLearner()]);
	try {
		for (const key of Object.keys(localStorage)) {
			const number = Number(/^fahm:record\.(\d+)$/.exec(key)?.[1]);
			if (isNumber(number)) numbers.add(number);
		}
	} catch {
		// Storage is refused, so there is nobody else in it.
	}
	return [...numbers].sort((a, b) => a - b);
}

/** Makes another learner the current one. False when the browser does not keep it. */
export function switchLearner(learner: number): boolean {
	return keep('learner', learner);
}

/** Makes somebody new the current learner, and leaves everybody's record as it is. */
export function addLearner(): boolean {
	return switchLearner(Math.max(...learners()) + 1);
}

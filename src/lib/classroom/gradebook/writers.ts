import type { Submission } from '../submission.ts';
import type { Said } from './decisions.ts';
import { fold, foldRoll } from './fold.ts';
import type { Received } from './results.ts';

/** Somebody who handed in, as they wrote themselves. */
export interface Writer {
	/** From `writerKey`. */
	key: string;
	/** As it is shown: numbered from the second on where the teacher told several of one name apart. */
	name: string;
	roll: string;
	/** The name as it was written. */
	written: string;
	/** From `studentKey`: one for all who wrote the same. */
	folded: string;
}

/** Whether the teacher said that another student wrote the same. */
export const isApart = ({ key, folded }: Writer): boolean => key !== folded;

type Written = Pick<Submission, 'name' | 'roll'>;

/** Folding takes its time, and ten thousand results are folded again at every change. */
const keys = new WeakMap<Written, string>();

/** What tells students apart as long as neither a class list nor the teacher does: roll number and name, folded. */
export function studentKey(written: Written): string {
	const { name, roll } = written;
	const key = keys.get(written) ?? `${foldRoll(roll) || roll}/${fold(name) || name}`;
	keys.set(written, key);
	return key;
}

/** What the teacher said of attempts; see `Decisions.whose`. */
export type Whose = ReadonlyMap<string, string>;

/** What tells writers apart: roll number and name, and the teacher's word where that is not enough. */
export function writerKey(submission: Submission, whose: Whose): string {
	const other = whose.get(submission.attemptId);
	return other ? `${studentKey(submission)}/${other}` : studentKey(submission);
}

/** A text as it can be seen and pressed: empty where it has only what shows nothing, as U+200C or U+3164. */
export const visible = (text: string): string =>
	/[^\p{Default_Ignorable_Code_Point}\p{Cf}\s\u2800]/u.test(text) ? text : '';

const numbered = (name: string, nth: number) => (nth > 1 ? `${name} (${nth})`.trim() : name);

/** How the name of each writer is shown. */
export function namesOf(
	received: readonly Received[],
	whose: Whose
): (submission: Submission) => string {
	const [numbers, last] = [new Map<string, number>(), new Map<string, number>()];
	for (const { submission } of received) {
		const [key, written] = [writerKey(submission, whose), studentKey(submission)];
		if (key === written || numbers.has(key)) continue;
		const nth = (last.get(written) ?? 1) + 1;
		last.set(written, nth);
		numbers.set(key, nth);
	}
	return (submission) =>
		numbered(visible(submission.name), numbers.get(writerKey(submission, whose)) ?? 1);
}

/** Everybody who handed in, once for each way in which they wrote themselves. */
export function writersOf(received: readonly Received[], said: Said = []): Writer[] {
	const whose = new Map(said);
	const nameOf = namesOf(received, whose);
	const writers = new Map<string, Writer>();
	for (const { submission } of received) {
		const key = writerKey(submission, whose);
		if (writers.has(key)) continue;
		const { name, roll } = submission;
		const shown = nameOf(submission) || (visible(roll) ? '' : '–');
		const folded = studentKey(submission);
		writers.set(key, { key, name: shown, roll: visible(roll), written: name, folded });
	}
	return [...writers.values()];
}

/** A label that no other attempt has. */
function freshLabel(said: Said, attemptId: string): string {
	let label = attemptId;
	while (said.some(([one, other]) => one !== attemptId && other === label)) label += '+';
	return label;
}

/** What is said of attempts once one of them is somebody else's than that of all who wrote the same. */
export const apart = (said: Said, attemptId: string): Said =>
	toWriter(said, attemptId, freshLabel(said, attemptId));

/** What is said of attempts once one is this writer's. */
export const toWriter = (said: Said, attemptId: string, whose: string): Said => [
	...said.filter(([one]) => one !== attemptId),
	[attemptId, whose]
];

/** What is said of attempts once those nobody was asked about are of the one who wrote so. */
export function settled(said: Said, attemptIds: readonly string[]): Said {
	const known = new Set(said.map(([one]) => one));
	return [...said, ...attemptIds.flatMap((id) => (known.has(id) ? [] : [[id, ''] as const]))];
}

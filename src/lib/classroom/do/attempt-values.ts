import type { Session } from '#lib/quiz/session.ts';
import type { Assignment } from '../assignment.ts';
import { groupCode } from '../seal/code.ts';
import { whatsAppWith } from '../whatsapp.ts';
import { type Attempt, mayRepeat, type Who } from './attempt.ts';
import type { Values } from './values.ts';

/** An attempt that is open, and what its screens ask of it. */
interface Open {
	attempt?: Attempt | undefined;
	task?: { assignment: Pick<Assignment, 'attempts'> } | undefined;
	readonly session: Session;
	/** All attempts on this device: the last begun first. */
	readonly kept: readonly Attempt[];
	/** Positions of the questions that have no whole answer. */
	readonly unanswered: readonly number[];
	readonly sheet: boolean;
	readonly oneAtATime: boolean;
	/** Whether a question can be checked at once. */
	readonly acts: { check?: unknown };
}

/** Who it is, in one line. */
export const nameOf = ({ name, roll }: Who) => [name, roll].filter(Boolean).join(' · ');

/** How far the student is. `message`: what is sent with the code, once there is one. */
export function attemptValues(open: Open, message: string): Values {
	const attempt = open.attempt!;
	const { entries, at } = open.session;
	const { kept, oneAtATime, unanswered } = open;
	return {
		who: nameOf(attempt),
		number: attempt.number,
		away: attempt.away,
		done: entries.length - unanswered.length,
		open: unanswered.map((one) => one + 1).join(', '),
		right: entries.filter(({ last }) => last && last.grade.earned === last.grade.possible).length,
		sheet: open.sheet,
		previous: oneAtATime && at > 0,
		skip: oneAtATime && Boolean(open.acts.check) && !entries[at]?.settled,
		code: groupCode(attempt.handed?.code ?? ''),
		whatsapp: whatsAppWith(message),
		file: `data:text/plain;charset=utf-8,${encodeURIComponent(message)}`,
		again:
			!attempt.away &&
			kept.find(({ student }) => student === attempt.student)?.id === attempt.id &&
			mayRepeat(open.task!.assignment, attempt)
	};
}

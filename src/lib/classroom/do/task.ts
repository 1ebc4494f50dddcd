import type { Around } from '#lib/questions/asking.ts';
import type { Given as Practice } from '#lib/quiz/practice.ts';
import type { Assignment } from '../assignment.ts';
import type { Asked } from './asked.ts';
import type { Assignable } from './given.ts';

/** An assignment that is open on this page. */
export interface Task {
	assignment: Assignment;
	/** Of its link, as `writeLink` writes it. */
	fragment: string;
	/** What the link calls it; the explainer's title where it has none. */
	title: string;
	explainer: Assignable;
	asked: Asked;
	/** What its questions share, and what practice says around them. */
	around: Around & Pick<Practice, 'words'>;
	/** As `4821-77`; left out where the browser does no sums of this kind. */
	fingerprint?: string;
}

import type { Assignment } from '../assignment.ts';
import type { Counting, Decisions } from './decisions.ts';
import type { Cell } from './mark.ts';
import type { Received } from './results.ts';

/**
 * What is odd about an attempt, for a teacher to know and never to punish by itself. `late`: after the due time, by the
 * student's clock. `ahead`: that clock runs before ours. `before`: older than the assignment. `fast`: under two seconds
 * a question. `over`: more attempts than were allowed. `namesake`: perhaps two students with one name, until the
 * teacher says whose it is.
 */
export const oddities = ['late', 'ahead', 'before', 'fast', 'over', 'namesake'] as const;

export type Oddity = (typeof oddities)[number];

/** One attempt, graded. */
export interface Paper {
	received: Received;
	/** In the order of the assignment. */
	cells: readonly Cell[];
	/** Points, without the excluded questions. */
	earned: number;
	possible: number;
	oddities: readonly Oddity[];
}

/** What papers are made of. */
export interface Grading {
	assignment: Assignment;
	/** When it was made, in milliseconds since 1970. */
	made: number;
	decisions: Decisions;
	/** Grades of one result; may be remembered by whoever gives it. */
	mark: (received: Received) => readonly Cell[];
}

/** Clocks of phones differ by this much, in milliseconds, and nobody should be asked about it. */
const tolerance = 10 * 60_000;

/** Fewer seconds than this for each question answered: nobody can have read it. */
const quickest = 2;

function odditiesOf(
	{ imported, submission }: Received,
	{ assignment, made, decisions }: Grading
): Oddity[] {
	const finished = submission.finishedAt * 1000;
	const answered = submission.answers.filter(({ response }) => response !== null).length;
	const { due, attempts } = assignment;
	const found: Record<Oddity, boolean> = {
		late: due !== undefined && finished > due * 60_000,
		ahead: finished > imported + tolerance,
		before: !decisions.adopted && finished < made - tolerance,
		fast: answered > 0 && submission.activeSeconds < answered * quickest,
		over: attempts > 0 && submission.attempt > attempts,
		namesake: false
	};
	return oddities.filter((one) => found[one]);
}

/** A result as a graded paper. */
export function paperOf(received: Received, grading: Grading): Paper {
	const { excluded } = grading.decisions;
	const cells = grading.mark(received);
	const grades = cells.flatMap(({ number, grade }) => (excluded.includes(number) ? [] : grade));
	return {
		received,
		cells,
		earned: grades.reduce((sum, { earned }) => sum + earned, 0),
		possible: grades.reduce((sum, { possible }) => sum + possible, 0),
		oddities: odditiesOf(received, grading)
	};
}

const byTime = ({ received: a }: Paper, { received: b }: Paper) =>
	a.submission.attempt - b.submission.attempt ||
	a.submission.finishedAt - b.submission.finishedAt ||
	a.imported - b.imported;

/** Attempts in the order in which they were made. */
export const inOrder = (papers: readonly Paper[]): Paper[] => papers.toSorted(byTime);

/** The attempt that counts: of equally good ones the first. */
export function counted(papers: readonly Paper[], counting: Counting): Paper {
	if (counting === 'first') return papers[0]!;
	if (counting === 'last') return papers.at(-1)!;
	return papers.reduce((best, paper) => (paper.earned > best.earned ? paper : best));
}

import type { Misreading } from '#lib/questions/misreadings.ts';
import type { Assignment } from '../assignment.ts';
import type { Submission } from '../submission.ts';
import { type Counting, type Decisions, saidOf } from './decisions.ts';
import { fold, foldRoll } from './fold.ts';
import type { Cell } from './mark.ts';
import type { Received } from './results.ts';
import { type Listed, listedId } from './roster.ts';

/**
 * What is odd about an attempt, for a teacher to know and never to punish by itself. `late`: after the due time, by the
 * student's clock. `ahead`: that clock runs before ours. `before`: older than the assignment. `fast`: under two seconds
 * a question. `over`: more attempts than were allowed. `namesake`: perhaps two students with one name.
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

/** A student, with all attempts that came in. */
export interface Row {
	/** What decisions name the student by. */
	key: string;
	/** As in the class list where the student is known there, otherwise as written. */
	name: string;
	roll: string;
	listed?: Listed;
	/** Keys of what the student wrote as name and roll number, whatever a class list says: what is said is kept by them. */
	owns: readonly string[];
	/** In the order in which they were made. */
	attempts: readonly Paper[];
	/** The one that counts. */
	paper: Paper;
	/** Whether the teacher said so. */
	isChosen: boolean;
	note: string;
}

/** What rows are made of. */
export interface Marking {
	assignment: Assignment;
	/** When it was made, in milliseconds since 1970. */
	made: number;
	received: readonly Received[];
	decisions: Decisions;
	/** Who of the class list a student is; undefined for nobody. */
	listedOf: (key: string) => Listed | undefined;
	/** Grades of one result; may be remembered by whoever gives it. */
	mark: (received: Received) => readonly Cell[];
}

/** Clocks of phones differ by this much, in milliseconds, and nobody should be asked about it. */
const tolerance = 10 * 60_000;

/** Fewer seconds than this for each question answered: nobody can have read it. */
const quickest = 2;

type Written = Pick<Submission, 'name' | 'roll'>;

/** Folding takes its time, and ten thousand results are folded again at every change. */
const keys = new WeakMap<Written, string>();

/** What tells students apart as long as no class list does: roll number and name, folded. */
export function studentKey(written: Written): string {
	const { name, roll } = written;
	const key = keys.get(written) ?? `${foldRoll(roll) || roll}/${fold(name) || name}`;
	keys.set(written, key);
	return key;
}

function odditiesOf(
	{ imported, submission }: Received,
	{ assignment, made, decisions }: Marking
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

function paperOf(received: Received, marking: Marking): Paper {
	const { excluded } = marking.decisions;
	const cells = marking.mark(received);
	const counted = cells.filter(({ number }) => !excluded.includes(number));
	return {
		received,
		cells,
		earned: counted.reduce((sum, { grade }) => sum + grade.earned, 0),
		possible: counted.reduce((sum, { grade }) => sum + grade.possible, 0),
		oddities: odditiesOf(received, marking)
	};
}

const byTime = ({ received: a }: Paper, { received: b }: Paper) =>
	a.submission.attempt - b.submission.attempt ||
	a.submission.finishedAt - b.submission.finishedAt ||
	a.imported - b.imported;

/** The attempt that counts: of equally good ones the first. */
function counted(papers: readonly Paper[], counting: Counting): Paper {
	if (counting === 'first') return papers[0]!;
	if (counting === 'last') return papers.at(-1)!;
	return papers.reduce((best, paper) => (paper.earned > best.earned ? paper : best));
}

/** Two first attempts under one name, when only names are written: perhaps these are two students. */
function withNamesakes(papers: readonly Paper[], listed: Listed | undefined): readonly Paper[] {
	const firsts = papers.filter(({ received }) => received.submission.attempt === 1);
	if (firsts.length < 2 || listed) return papers;
	return papers.map((paper) =>
		firsts.includes(paper) ? { ...paper, oddities: [...paper.oddities, 'namesake'] } : paper
	);
}

/** What the list says, where it says anything. */
const given = (said: string | undefined, written: string) =>
	said === undefined || said === '' ? written : said;

/** What was said of a student, before or after the class list told who it is. */
const saidOfAny = (said: Decisions['notes'], keys: readonly string[]) =>
	keys.map((key) => saidOf(said, key)).find((one) => one !== undefined);

function rowOf(key: string, { listed, owns, papers }: Group, marking: Marking): Row {
	const { decisions } = marking;
	const keys = [key, ...owns];
	const attempts = withNamesakes(papers.toSorted(byTime), listed);
	const chosen = saidOfAny(decisions.chosen, keys);
	const paper =
		attempts.find(({ received }) => received.submission.attemptId === chosen) ??
		counted(attempts, decisions.counting);
	const { name, roll } = paper.received.submission;
	return {
		key,
		name: given(listed?.name, name),
		roll: given(listed?.roll, roll),
		listed,
		owns: [...owns],
		attempts,
		paper,
		isChosen: chosen !== undefined,
		note: saidOfAny(decisions.notes, keys) ?? ''
	};
}

/** What came from one student. */
interface Group {
	listed?: Listed;
	/** Keys of what was written as name and roll number. */
	owns: Set<string>;
	papers: Paper[];
}

/** The gradebook: a row for each student who handed in, in the order in which they first did. Derived, never stored. */
export function rowsOf(marking: Marking): Row[] {
	const groups = new Map<string, Group>();
	for (const received of marking.received) {
		const own = studentKey(received.submission);
		const listed = marking.listedOf(own);
		const key = listed ? listedId(listed) : own;
		const group = groups.get(key) ?? { listed, owns: new Set(), papers: [] };
		group.owns.add(own);
		group.papers.push(paperOf(received, marking));
		groups.set(key, group);
	}
	return [...groups].map(([key, group]) => rowOf(key, group, marking));
}

/** How often each misreading stands behind the answers, the most frequent first. */
export function misreadingsIn(cells: readonly Cell[]): { misreading: Misreading; count: number }[] {
	const counts = new Map<Misreading, number>();
	for (const { misreads } of cells)
		for (const misreading of misreads) counts.set(misreading, (counts.get(misreading) ?? 0) + 1);
	return [...counts]
		.map(([misreading, count]) => ({ misreading, count }))
		.sort((a, b) => b.count - a.count);
}

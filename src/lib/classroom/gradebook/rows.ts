import type { Misreading } from '#lib/questions/misreadings.ts';
import type { Assignment } from '../assignment.ts';
import type { Submission } from '../submission.ts';
import { type Counting, type Decisions, saidOf } from './decisions.ts';
import type { Cell } from './mark.ts';
import type { Received } from './results.ts';
import { type Listed, listedId } from './roster.ts';
import { namesOf, studentKey, visible, type Whose, writerKey } from './writers.ts';

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

/** A student, with all attempts that came in. */
export interface Row {
	/** What decisions name the student by. */
	key: string;
	/**
	 * As in the class list where the student is known there, otherwise as written, with a number where the teacher told
	 * several of one name apart. Empty where nothing of it can be seen.
	 */
	name: string;
	roll: string;
	listed?: Listed;
	/** Keys of the writers that the student is, whatever a class list says: what is said is kept by them. */
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
	/** Who of the class list a writer is; undefined for nobody. */
	listedOf: (key: string) => Listed | undefined;
	/** Grades of one result; may be remembered by whoever gives it. */
	mark: (received: Received) => readonly Cell[];
}

/** Clocks of phones differ by this much, in milliseconds, and nobody should be asked about it. */
const tolerance = 10 * 60_000;

/** Fewer seconds than this for each question answered: nobody can have read it. */
const quickest = 2;

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

/** What is known of attempts beside what stands in them. */
interface Telling {
	whose: Whose;
	/** From `studentKey`: what several students wrote, as the teacher says. */
	shared: ReadonlySet<string>;
	nameOf: (submission: Submission) => string;
}

const tellingOf = (received: readonly Received[], whose: Whose): Telling => ({
	whose,
	shared: new Set(
		received.flatMap(({ submission }) =>
			whose.get(submission.attemptId) ? [studentKey(submission)] : []
		)
	),
	nameOf: namesOf(received, whose)
});

/**
 * Attempts with the doubt whether two students wrote one name: two first ones say so, unless the class list knows the
 * roll number with them; of a name that several have, every one that the teacher has not spoken of.
 */
function withNamesakes(
	papers: readonly Paper[],
	{ whose, shared }: Telling,
	listed: Listed | undefined
): readonly Paper[] {
	const firsts = new Map<string, number>();
	for (const { received } of papers) {
		const { submission } = received;
		const key = writerKey(submission, whose);
		if (submission.attempt === 1 && !(listed && submission.roll))
			firsts.set(key, (firsts.get(key) ?? 0) + 1);
	}
	const isDoubtful = ({ received: { submission } }: Paper) =>
		!whose.has(submission.attemptId) &&
		(shared.has(studentKey(submission)) ||
			(submission.attempt === 1 && (firsts.get(writerKey(submission, whose)) ?? 0) > 1));
	return papers.map((paper) =>
		isDoubtful(paper) ? { ...paper, oddities: [...paper.oddities, 'namesake'] } : paper
	);
}

/** What there is to look at: of the attempt that counts, and whether any may be somebody else's. */
export const oddOf = ({ paper, attempts }: Pick<Row, 'paper' | 'attempts'>): Oddity[] =>
	oddities.filter((one) =>
		(one === 'namesake' ? attempts : [paper]).some((paper) => paper.oddities.includes(one))
	);

/** What the list says, where it says anything. */
const given = (said: string | undefined, written: string) =>
	said === undefined || said === '' ? written : said;

/** What was said of a student, before or after the class list told who it is. */
const saidOfAny = (said: Decisions['notes'], keys: readonly string[]) =>
	keys.map((key) => saidOf(said, key)).find((one) => one !== undefined);

function rowOf(
	key: string,
	{ listed, owns, papers }: Group,
	marking: Marking,
	telling: Telling
): Row {
	const { decisions } = marking;
	const keys = [key, ...owns];
	const attempts = withNamesakes(papers.toSorted(byTime), telling, listed);
	const said = saidOfAny(decisions.chosen, keys);
	// It may be gone, or somebody else's by now.
	const chosen = attempts.find(({ received }) => received.submission.attemptId === said);
	const paper = chosen ?? counted(attempts, decisions.counting);
	const { submission } = paper.received;
	return {
		key,
		name: given(listed?.name, telling.nameOf(submission)),
		roll: given(listed?.roll, visible(submission.roll)),
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
	/** Keys of the writers. */
	owns: Set<string>;
	papers: Paper[];
}

/** The gradebook: a row for each student who handed in, in the order in which they first did. Derived, never stored. */
export function rowsOf(marking: Marking): Row[] {
	const groups = new Map<string, Group>();
	const telling = tellingOf(marking.received, new Map(marking.decisions.whose));
	for (const received of marking.received) {
		const own = writerKey(received.submission, telling.whose);
		const listed = marking.listedOf(own);
		const key = listed ? listedId(listed) : own;
		const group = groups.get(key) ?? { listed, owns: new Set(), papers: [] };
		group.owns.add(own);
		group.papers.push(paperOf(received, marking));
		groups.set(key, group);
	}
	return [...groups].map(([key, group]) => rowOf(key, group, marking, telling));
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

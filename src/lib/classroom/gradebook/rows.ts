import { type Decisions, saidOf } from './decisions.ts';
import { type Telling, tellingOf, withNamesakes } from './doubts.ts';
import {
	counted,
	type Grading,
	inOrder,
	oddities,
	type Oddity,
	type Paper,
	paperOf
} from './papers.ts';
import type { Received } from './results.ts';
import { type Listed, listedId } from './roster.ts';
import { visible, writerKey } from './writers.ts';

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
export interface Marking extends Grading {
	received: readonly Received[];
	/** Who of the class list a writer is; undefined for nobody. */
	listedOf: (key: string) => Listed | undefined;
}

/** What there is to look at: of the attempt that counts, and whether any may be somebody else's. */
export const oddOf = ({ paper, attempts }: Pick<Row, 'paper' | 'attempts'>): Oddity[] =>
	oddities.filter((one) =>
		(one === 'namesake' ? attempts : [paper]).some((paper) => paper.oddities.includes(one))
	);

/** What the list says, where it says anything. */
const orWritten = (said: string | undefined, written: string) =>
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
	const attempts = withNamesakes(inOrder(papers), telling, listed);
	const said = saidOfAny(decisions.chosen, keys);
	// It may be gone, or somebody else's by now.
	const chosen = attempts.find(({ received }) => received.submission.attemptId === said);
	const paper = chosen ?? counted(attempts, decisions.counting);
	const { submission } = paper.received;
	return {
		key,
		name: orWritten(listed?.name, telling.nameOf(submission)),
		roll: orWritten(listed?.roll, visible(submission.roll)),
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

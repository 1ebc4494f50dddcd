import { isCount, isObject } from '#lib/quiz/parse.ts';
import type { Listed } from './roster.ts';

/** Which of a student's attempts counts. */
export const countings = ['first', 'best', 'last'] as const;

export type Counting = (typeof countings)[number];

/** Something that a teacher said of one student. Pairs and not keys of an object: students choose their names. */
export type Said<Value = string> = readonly (readonly [student: string, value: Value])[];

/** What a teacher decided about the results of one assignment. */
export interface Decisions {
	counting: Counting;
	/** Attempt ids that count whatever `counting` says. */
	chosen: Said;
	/** Numbers of questions that are left out of every score. */
	excluded: readonly number[];
	/** Numbers of questions whose answers to an older revision are graded by the newest key. */
	regraded: readonly number[];
	notes: Said;
	/** Whether the assignment came in as a link, so that nobody here knows when it was made. */
	adopted: boolean;
	/** The class list; empty until one was pasted. */
	roster: readonly Listed[];
	/** Who of the list a student is, by `listedId`; an empty string says that it is nobody of the list. */
	matches: Said;
	/**
	 * Whose an attempt is, by attempt id, where several students may have written one name: an empty string for the one
	 * who is taken for all of them, a label for another. Labels of two devices never meet: they are made of attempt ids.
	 */
	whose: Said;
	/** Ids of attempts that the teacher removed, which stay away when they come in again. */
	removed: readonly string[];
}

/** As long as a teacher has decided nothing. */
export const undecided: Decisions = {
	counting: 'best',
	chosen: [],
	excluded: [],
	regraded: [],
	notes: [],
	adopted: false,
	roster: [],
	matches: [],
	whose: [],
	removed: []
};

const version = 1;

/** Longest note, in UTF-16 units. */
export const longestNote = 2000;

const isText = (value: unknown): value is string =>
	typeof value === 'string' && value.length <= longestNote;

function parsePairs(value: unknown): Said {
	if (!Array.isArray(value)) return [];
	return value.flatMap((pair: unknown) => {
		const [student, said] = Array.isArray(pair) ? (pair as unknown[]) : [];
		return isText(student) && isText(said) ? [[student, said] as const] : [];
	});
}

function parseRoster(value: unknown): Listed[] {
	if (!Array.isArray(value)) return [];
	return value.flatMap((one: unknown) => {
		if (!isObject(one)) return [];
		const { name, roll } = one;
		return isText(name) && isText(roll) ? [{ name, roll }] : [];
	});
}

const parseNumbers = (value: unknown): number[] =>
	Array.isArray(value) ? [...new Set(value.filter(isCount))] : [];

const parseIds = (value: unknown): string[] =>
	Array.isArray(value) ? [...new Set(value.filter(isText))] : [];

/** Decisions out of storage or a backup, as far as they can be read; `newer` where a later build wrote them. */
export function parseDecisions(value: unknown): Decisions | 'newer' {
	if (!isObject(value)) return undecided;
	if (isCount(value.version) && value.version > version) return 'newer';
	return {
		counting: countings.find((one) => one === value.counting) ?? undecided.counting,
		chosen: parsePairs(value.chosen),
		excluded: parseNumbers(value.excluded),
		regraded: parseNumbers(value.regraded),
		notes: parsePairs(value.notes),
		adopted: value.adopted === true,
		roster: parseRoster(value.roster),
		matches: parsePairs(value.matches),
		whose: parsePairs(value.whose),
		removed: parseIds(value.removed)
	};
}

/** What is stored of decisions. */
export function serializeDecisions(decisions: Decisions): unknown {
	return { version, ...decisions };
}

/** What was said of a student. */
export function saidOf<Value>(pairs: Said<Value>, student: string): Value | undefined {
	return pairs.find(([one]) => one === student)?.[1];
}

/** The pairs with another word on one student; without any where `value` is left out. */
export function say<Value>(pairs: Said<Value>, student: string, value?: Value): Said<Value> {
	const others = pairs.filter(([one]) => one !== student);
	return value === undefined ? others : [...others, [student, value]];
}

/** Decisions with another word on one student: by what the student wrote, for a class list may be corrected or go. */
export function sayOf(
	decisions: Decisions,
	what: 'chosen' | 'notes',
	{ key, owns }: { key: string; owns: readonly string[] },
	said?: string
): Decisions {
	const others = say(decisions[what], key);
	return { ...decisions, [what]: owns.reduce((all, own) => say(all, own, said), others) };
}

const allOf = <Value>(mine: Said<Value>, theirs: Said<Value>): Said<Value> => [
	...mine,
	...theirs.filter(([student]) => saidOf(mine, student) === undefined)
];

/** Two decisions as one, nothing lost: where both speak of the same, the first counts; of two notes both are kept. */
export function mergeDecisions(mine: Decisions, theirs: Decisions): Decisions {
	const notes = theirs.notes.reduce((all, [student, note]) => {
		const own = saidOf(all, student);
		if (own === undefined) return say(all, student, note);
		return own.includes(note) ? all : say(all, student, `${own}\n${note}`.slice(0, longestNote));
	}, mine.notes);
	return {
		counting: mine.counting === undecided.counting ? theirs.counting : mine.counting,
		chosen: allOf(mine.chosen, theirs.chosen),
		excluded: [...new Set([...mine.excluded, ...theirs.excluded])],
		regraded: [...new Set([...mine.regraded, ...theirs.regraded])],
		notes,
		adopted: mine.adopted || theirs.adopted,
		roster: mine.roster.length > 0 ? mine.roster : theirs.roster,
		matches: allOf(mine.matches, theirs.matches),
		whose: allOf(mine.whose, theirs.whose),
		removed: [...new Set([...mine.removed, ...theirs.removed])]
	};
}

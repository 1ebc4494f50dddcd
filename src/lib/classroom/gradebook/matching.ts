import { type Said, saidOf } from './decisions.ts';
import { fold, foldRoll } from './fold.ts';
import { type Listed, listedId } from './roster.ts';
import { isApart, type Writer } from './writers.ts';

/** Somebody who handed in and may be one of the list; only the teacher can tell. */
export interface Doubt {
	writer: Writer;
	/** The likeliest first, at most three. */
	candidates: readonly Listed[];
}

/** A class list laid beside those who handed in. */
export interface Matching {
	/** Who of the list each writer is, by key. */
	listed: ReadonlyMap<string, Listed>;
	doubts: readonly Doubt[];
	/** Writers who are nobody of the list, as far as anyone can see. */
	strangers: readonly Writer[];
	/** Of the list, from whom nothing came. */
	missing: readonly Listed[];
}

/** Above so many students on either side names are compared whole only: each with each would take too long. */
const mostCompared = 400;

/** A listed student as compared. */
interface Face {
	listed: Listed;
	name: string;
	words: string;
	roll: string;
}

const wordsOf = (name: string) => name.split(' ').sort().join(' ');

function faceOf(listed: Listed): Face {
	const name = fold(listed.name);
	return { listed, name, words: wordsOf(name), roll: foldRoll(listed.roll) };
}

/** Letters to change, add or take away to make one text of another (Levenshtein 1966), as far as `most`. */
function distance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let row = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (const [i, letter] of [...a].entries()) {
		const next = [i + 1];
		for (const [j, other] of [...b].entries())
			next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (letter === other ? 0 : 1)));
		row = next;
	}
	return row.at(-1)!;
}

/** How unlike two folded names are: 0 the same words, up to 3; undefined for others. */
function unlikeness(name: string, words: string, face: Face): number | undefined {
	if (!name || !face.name) return undefined;
	if (face.name === name) return 0;
	if (face.words === words) return 1;
	const [mine, theirs] = [new Set(name.split(' ')), new Set(face.name.split(' '))];
	const [few, many] = mine.size <= theirs.size ? [mine, theirs] : [theirs, mine];
	if ([...few].every((word) => many.has(word) && word.length > 1)) return 2;
	const most = name.length > 7 ? 2 : 1;
	return name.length > 3 && distance(name, face.name, most) <= most ? 3 : undefined;
}

/** The one listed student that a writer certainly is: nothing that both have written differs, and nobody else fits. */
function certain({ name, roll }: Face, faces: readonly Face[]): Face | undefined {
	const fits = faces.filter(
		(face) =>
			(name ? face.name === name || (!face.name && roll) : face.roll === roll) &&
			(roll && face.roll ? face.roll === roll : true)
	);
	const agreeing = fits.filter((face) => (roll && face.roll === roll) || face.name === name);
	return agreeing.length === 1 ? agreeing[0] : undefined;
}

function candidatesFor(
	{ name, words, roll }: Face,
	faces: readonly Face[],
	near: boolean
): Listed[] {
	return faces
		.flatMap((face) => {
			const same = roll !== '' && face.roll === roll;
			const unlike = near || face.words === words ? unlikeness(name, words, face) : undefined;
			return same || unlike !== undefined ? [{ face, rank: (same ? 0 : 4) + (unlike ?? 4) }] : [];
		})
		.sort((a, b) => a.rank - b.rank)
		.slice(0, 3)
		.map(({ face }) => face.listed);
}

/** Those of the list who may have written this name and roll number, the likeliest first. */
export const likeliest = (written: Listed, roster: readonly Listed[]): Listed[] =>
	candidatesFor(faceOf(written), roster.map(faceOf), true);

/**
 * Lays a class list beside those who handed in. What the teacher has said goes first; what agrees in every letter, once
 * folded, needs no word of theirs; everything else is a doubt until they decide.
 */
export function matchRoster(
	writers: readonly Writer[],
	roster: readonly Listed[],
	said: Said
): Matching {
	if (roster.length === 0)
		return { listed: new Map(), doubts: [], strangers: writers, missing: [] };
	const byId = new Map(roster.map((one) => [listedId(one), one]));
	const faces = roster.map(faceOf);
	const near = writers.length <= mostCompared && roster.length <= mostCompared;
	const index = near ? undefined : indexOf(faces);
	const listed = new Map<string, Listed>();
	const doubts: Doubt[] = [];
	const strangers: Writer[] = [];
	const taken: { folded: string; by: Listed }[] = [];
	const isTaken = ({ listed }: Face, folded: string) =>
		taken.some((one) => one.by === listed && one.folded === folded);
	// Those who were told apart come last: nobody of the list is two of them.
	for (const writer of writers.toSorted((a, b) => Number(isApart(a)) - Number(isApart(b)))) {
		const { key, folded, written: name, roll } = writer;
		const told = saidOf(said, key);
		const toldWho = told === undefined ? undefined : byId.get(told);
		const me = faceOf({ name, roll });
		const alike = index ? index(me) : faces;
		const among = isApart(writer) ? alike.filter((face) => !isTaken(face, folded)) : alike;
		const isOpen = told !== '' && !isApart(writer);
		const found = toldWho ?? (isOpen ? certain(me, among)?.listed : undefined);
		const candidates = found || told === '' ? [] : candidatesFor(me, among, near);
		if (found) taken.push({ folded, by: found });
		if (found) listed.set(writer.key, found);
		else if (candidates.length > 0) doubts.push({ writer, candidates });
		else strangers.push(writer);
	}
	const here = new Set([...listed.values()].map(listedId));
	const missing = roster.filter((one) => !here.has(listedId(one)));
	return { listed, doubts, strangers, missing };
}

/** The same as `Map.groupBy`, which Node 20 does not have. */
function grouped(faces: readonly Face[], of: (face: Face) => string): Map<string, Face[]> {
	const groups = new Map<string, Face[]>();
	for (const face of faces) {
		const group = groups.get(of(face));
		if (group) group.push(face);
		else groups.set(of(face), [face]);
	}
	return groups;
}

/** Finds those of a long list who share a roll number or all words of the name. */
function indexOf(faces: readonly Face[]): (face: Face) => Face[] {
	const byWord = grouped(faces, ({ words }) => words);
	const byRoll = grouped(faces, ({ roll }) => roll);
	return ({ words, roll }) => {
		const same = roll ? (byRoll.get(roll) ?? []) : [];
		return [...new Set([...same, ...(byWord.get(words) ?? [])])];
	};
}

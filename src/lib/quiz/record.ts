import { readChecked, writeChecked } from './checked-text.ts';
import { lift, type Step } from './migrate.ts';
import { isCount, isObject, parseAll, parseSession } from './parse.ts';
import type { Session } from './session.ts';

/** One sitting, under way or done. */
export interface Sitting {
	/** Unique on this device; the caller draws it. */
	id: string;
	explainer: string;
	/** What was asked: a section's id, or a word of the caller's for the whole bank, a mixture, an assignment. */
	scope: string;
	done: boolean;
	session: Session;
	/** The record's sequence at its last change. */
	sequence: number;
}

/** Where in a section a reader has come to. */
export interface Place {
	/** The paragraph last at the top of the screen, `p4`; left out at the section's beginning. */
	paragraph?: string;
	/** Its end was reached, this time or before. */
	finished?: true;
}

/** A section that was read. */
export interface Reading extends Place {
	explainer: string;
	section: string;
	/** The record's sequence when it was last read: the highest is where the learner stopped. */
	sequence: number;
}

/** What is kept of one learner. Ordered by sequence, since clocks of phones are often wrong. */
export interface LearnerRecord {
	version: 1;
	/** Rises with every change. */
	sequence: number;
	sittings: readonly Sitting[];
	readings: readonly Reading[];
}

/** What came of reading a record. A newer one was written by a later build: show it nothing, write nothing over it. */
export type RecordRead =
	| { state: 'whole'; record: LearnerRecord }
	| { state: 'newer'; version: number }
	| { state: 'damaged' };

/** Questions whose answers are kept, over all sittings: some 60 kB, which a cheap phone writes at once. */
const most = 200;

/** Lifts of older versions; none yet. A new version adds a step here and its old shape to the tests, for ever. */
const steps: readonly Step[] = [];

export const emptyRecord: LearnerRecord = { version: 1, sequence: 0, sittings: [], readings: [] };

/** The newest sittings, as long as there is room for their questions. */
function newest(sittings: readonly Sitting[], room: number): Sitting[] {
	const byAge = [...sittings].sort((a, b) => b.sequence - a.sequence);
	let left = room;
	const kept = byAge.filter(({ session }) => (left -= session.entries.length) >= 0);
	return sittings.filter((one) => kept.includes(one));
}

/**
 * The record with a sitting added, or put in the place of the one with its id. Others in which nothing was ever done make
 * room for it, then the oldest where room is short.
 */
export function keepSitting(
	record: LearnerRecord,
	given: Omit<Sitting, 'sequence'>
): LearnerRecord {
	const sequence = record.sequence + 1;
	const others = record.sittings.filter(
		({ id, session }) => id !== given.id && session.changes > 0
	);
	const sittings = newest(others, most - given.session.entries.length);
	return { ...record, sequence, sittings: [...sittings, { ...given, sequence }] };
}

/** The reading of a section, where it was read. */
export const readingIn = ({ readings }: LearnerRecord, explainer: string, section: string) =>
	readings.find((one) => one.explainer === explainer && one.section === section);

/** The record in which a section has been read just now. What was once read to its end stays so. */
export function keepReading(
	record: LearnerRecord,
	explainer: string,
	section: string,
	{ paragraph, finished }: Place = {}
): LearnerRecord {
	const sequence = record.sequence + 1;
	const before = readingIn(record, explainer, section);
	const others = record.readings.filter((one) => one !== before);
	const base = { explainer, section, sequence };
	const reading = readingOf(base, paragraph, finished ?? before?.finished);
	return { ...record, sequence, readings: [...others, reading] };
}

/** A reading without empty fields, so that it is written as it is read. */
function readingOf(base: Reading, paragraph?: string, finished?: true): Reading {
	return { ...base, ...(paragraph && { paragraph }), ...(finished && { finished }) };
}

/** The record as text, with a checksum over it. */
export function serializeRecord(record: LearnerRecord): string {
	return writeChecked(record);
}

function parseSitting(value: unknown): Sitting | undefined {
	if (!isObject(value)) return undefined;
	const { id, explainer, scope, done, sequence } = value;
	const session = parseSession(value.session);
	if (typeof id !== 'string' || typeof explainer !== 'string' || typeof scope !== 'string') {
		return undefined;
	}
	if (!session || typeof done !== 'boolean' || !isCount(sequence)) return undefined;
	return { id, explainer, scope, done, session, sequence };
}

function parseReading(value: unknown): Reading | undefined {
	if (!isObject(value)) return undefined;
	const { explainer, section, sequence, paragraph, finished } = value;
	if (typeof explainer !== 'string' || typeof section !== 'string' || !isCount(sequence)) {
		return undefined;
	}
	// It becomes the fragment of a link.
	const known = typeof paragraph === 'string' && /^p\d{1,3}$/.test(paragraph);
	if ((paragraph !== undefined && !known) || (finished !== undefined && finished !== true)) {
		return undefined;
	}
	return readingOf({ explainer, section, sequence }, known ? paragraph : undefined, finished);
}

/** A record out of anything: whole in the newest version, or not at all. Never throws. */
export function parseRecord(text: unknown): RecordRead {
	const lifted = lift(readChecked(text), steps);
	if (lifted.state !== 'lifted') return lifted;
	const { sequence } = lifted.value;
	const sittings = parseAll(lifted.value.sittings, parseSitting);
	const readings = parseAll(lifted.value.readings, parseReading);
	if (!sittings || !readings || !isCount(sequence)) return { state: 'damaged' };
	return { state: 'whole', record: { version: 1, sequence, sittings, readings } };
}

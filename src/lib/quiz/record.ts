import { fnv1a } from './checksum.ts';
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

/** A section that was read. */
export interface Reading {
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

/** The record with a sitting added, or put in the place of the one with its id. The oldest go where room is short. */
export function keepSitting(
	record: LearnerRecord,
	given: Omit<Sitting, 'sequence'>
): LearnerRecord {
	const sequence = record.sequence + 1;
	const others = record.sittings.filter(({ id }) => id !== given.id);
	const sittings = newest(others, most - given.session.entries.length);
	return { ...record, sequence, sittings: [...sittings, { ...given, sequence }] };
}

/** The record in which a section has been read just now. */
export function keepReading(
	record: LearnerRecord,
	explainer: string,
	section: string
): LearnerRecord {
	const sequence = record.sequence + 1;
	const others = record.readings.filter(
		(one) => one.explainer !== explainer || one.section !== section
	);
	return { ...record, sequence, readings: [...others, { explainer, section, sequence }] };
}

/** The record as text, with a checksum over it. The outer form is frozen; the record within has its version. */
export function serializeRecord(record: LearnerRecord): string {
	return JSON.stringify({ checksum: fnv1a(JSON.stringify(record)), record });
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
	const { explainer, section, sequence } = value;
	const fits = typeof explainer === 'string' && typeof section === 'string' && isCount(sequence);
	return fits ? { explainer, section, sequence } : undefined;
}

/** What stands within the outer form; `undefined` where the text is not what was written. */
function opened(text: unknown): unknown {
	try {
		const outer: unknown = JSON.parse(String(text));
		if (!isObject(outer)) return undefined;
		return outer.checksum === fnv1a(JSON.stringify(outer.record)) ? outer.record : undefined;
	} catch {
		// Not JSON, without a record, or nested deeper than anything that was written.
		return undefined;
	}
}

/** A record out of anything: whole in the newest version, or not at all. Never throws. */
export function parseRecord(text: unknown): RecordRead {
	const lifted = lift(opened(text), steps);
	if (lifted.state !== 'lifted') return lifted;
	const { sequence } = lifted.value;
	const sittings = parseAll(lifted.value.sittings, parseSitting);
	const readings = parseAll(lifted.value.readings, parseReading);
	if (!sittings || !readings || !isCount(sequence)) return { state: 'damaged' };
	return { state: 'whole', record: { version: 1, sequence, sittings, readings } };
}

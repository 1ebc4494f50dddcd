import type { LearnerRecord, Reading, Sitting } from './record.ts';
import type { Session } from './session.ts';

/**
 * The later of two by their stamps; of two with the same stamp the one that is later in writing, so that both tabs choose alike.
 * Last-writer-wins register over Lamport's logical clock ("Time, Clocks, and the Ordering of Events", CACM 1978).
 */
export function later<T>(a: T, b: T, stamp: (value: T) => number): T {
	if (stamp(a) !== stamp(b)) return stamp(a) > stamp(b) ? a : b;
	return JSON.stringify(a) > JSON.stringify(b) ? a : b;
}

/** Both lists, what has the same name joined by `join`, in a fixed order. */
function union<T>(
	a: readonly T[],
	b: readonly T[],
	name: (item: T) => string,
	join: (a: T, b: T) => T
): T[] {
	const all = new Map<string, T>();
	for (const item of [...a, ...b]) {
		const other = all.get(name(item));
		all.set(name(item), other === undefined ? item : join(other, item));
	}
	return [...all].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, item]) => item);
}

function isSameSitting(a: Session, b: Session): boolean {
	const numbers = ({ seed, entries }: Session) =>
		[seed, ...entries.map(({ number }) => number)].join();
	return numbers(a) === numbers(b);
}

/** What two tabs did in one session: each question as it was last changed. */
export function mergeSessions(a: Session, b: Session): Session {
	if (!isSameSitting(a, b)) return later(a, b, ({ changes }) => changes);
	const { at, changes } = later(
		{ changes: a.changes, at: a.at },
		{ changes: b.changes, at: b.at },
		(place) => place.changes
	);
	const entries = a.entries.map((entry, i) =>
		later(entry, b.entries[i]!, ({ changed }) => changed)
	);
	return { seed: a.seed, entries, at, changes };
}

function mergeSittings(a: Sitting, b: Sitting): Sitting {
	const base = later(a, b, ({ sequence }) => sequence);
	return { ...base, done: a.done || b.done, session: mergeSessions(a.session, b.session) };
}

/** Where the later one stopped; read to the end if either was. */
function mergeReadings(a: Reading, b: Reading): Reading {
	const stopped = ({ finished: _, ...reading }: Reading): Reading => reading;
	const base = later(stopped(a), stopped(b), ({ sequence }) => sequence);
	return a.finished || b.finished ? { ...base, finished: true } : base;
}

/** What two tabs kept of one learner. In whatever order and however often records are merged, the same comes out. */
export function mergeRecords(a: LearnerRecord, b: LearnerRecord): LearnerRecord {
	return {
		version: 1,
		sequence: Math.max(a.sequence, b.sequence),
		sittings: union(a.sittings, b.sittings, ({ id }) => id, mergeSittings),
		readings: union(
			a.readings,
			b.readings,
			({ explainer, section }) => `${explainer}/${section}`,
			mergeReadings
		)
	};
}

import { readChecked, writeChecked } from '#lib/quiz/checked-text.ts';
import { mergeSessions } from '#lib/quiz/merge.ts';
import { lift, type Step } from '#lib/quiz/migrate.ts';
import { isCount, isObject, parseSession } from '#lib/quiz/parse.ts';
import type { Attempt } from './attempt.ts';

/** What a stored text turned out to be. A newer one was written by a later build: nothing is written over it. */
export type AttemptRead = { state: 'whole'; record: Attempt } | { state: 'newer' | 'damaged' };

/** Lifts of older versions; none yet. A new version adds a step here and its old shape to the tests, for ever. */
const steps: readonly Step[] = [];

/** An attempt as text, with a checksum over it. */
export function writeAttempt(attempt: Attempt): string {
	return writeChecked({ version: 1, ...attempt });
}

function parseTimes(value: unknown): Attempt['times'] | undefined {
	if (!isObject(value)) return undefined;
	const fits = Object.entries(value).every(
		([number, time]) => /^\d+$/.test(number) && isCount(time)
	);
	return fits ? (value as Attempt['times']) : undefined;
}

/** What was handed in; `null` where nothing was yet, `undefined` where it is not whole. */
function parseHanded(value: unknown): Attempt['handed'] | null {
	if (value === undefined) return null;
	if (!isObject(value) || typeof value.code !== 'string' || !isCount(value.at)) return undefined;
	return { code: value.code, at: value.at };
}

/** The texts of an attempt; `undefined` where one is missing. */
function parseTexts(value: Record<string, unknown>) {
	const { id, student, assignment, fragment, title, name, roll } = value;
	const texts = { id, student, assignment, fragment, title, name, roll };
	const whole = Object.values(texts).every((text) => typeof text === 'string');
	return whole ? (texts as Record<keyof typeof texts, string>) : undefined;
}

/** An attempt out of anything: whole, or not at all. Never throws. */
export function readAttempt(text: unknown): AttemptRead {
	const lifted = lift(readChecked(text), steps);
	if (lifted.state === 'newer') return { state: 'newer' };
	if (lifted.state === 'damaged') return lifted;
	const { number, begun, changes, away } = lifted.value;
	const texts = parseTexts(lifted.value);
	const session = parseSession(lifted.value.session);
	const times = parseTimes(lifted.value.times);
	const handed = parseHanded(lifted.value.handed);
	if (!texts || !session || !times || handed === undefined) return { state: 'damaged' };
	if (!isCount(number) || !isCount(begun) || !isCount(changes)) return { state: 'damaged' };
	if (away !== undefined && away !== true) return { state: 'damaged' };
	const rest = { ...(handed && { handed }), ...(away && { away }) };
	return {
		state: 'whole',
		record: { ...texts, number, begun, session, times, changes, ...rest }
	};
}

/** The one with more changes; of two with as many the one that is later in writing, so that both tabs choose alike. */
function later(a: Attempt, b: Attempt): Attempt {
	if (a.changes !== b.changes) return a.changes > b.changes ? a : b;
	return JSON.stringify(a) > JSON.stringify(b) ? a : b;
}

/** The one that was handed in first, if any was; `base` where it is the same result. */
function firstHanded(a: Attempt, b: Attempt, base: Attempt): Attempt | undefined {
	if (!a.handed || !b.handed) return a.handed ? a : b.handed && b;
	if (a.handed.code === b.handed.code) return base;
	const rank = (one: Attempt) => `${String(one.handed?.at).padStart(20)}${one.handed?.code ?? ''}`;
	return rank(a) < rank(b) ? a : b;
}

/**
 * What two tabs kept of one attempt. What was handed in first stays handed in, with the answers that were sealed;
 * before that, each question is as it was last changed, and no time is counted twice.
 */
export function mergeAttempts(a: Attempt, b: Attempt): Attempt {
	const base = later(a, b);
	const sealed = firstHanded(a, b, base);
	if (sealed) {
		return { ...sealed, changes: base.changes, away: base.away };
	}
	const numbers = Object.keys({ ...a.times, ...b.times }).map(Number);
	const longest = (number: number) => Math.max(a.times[number] ?? 0, b.times[number] ?? 0);
	return {
		...base,
		session: mergeSessions(a.session, b.session),
		times: Object.fromEntries(numbers.map((number) => [number, longest(number)]))
	};
}

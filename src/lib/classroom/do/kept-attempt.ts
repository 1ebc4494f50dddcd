import { readChecked, writeChecked } from '#lib/quiz/checked-text.ts';
import { later, mergeSessions } from '#lib/quiz/merge.ts';
import { lift, type Step } from '#lib/quiz/migrate.ts';
import { isCount, isObject, parseSession } from '#lib/quiz/parse.ts';
import type { Attempt } from './attempt.ts';

/** What a stored text turned out to be. A newer one was written by a later build: nothing is written over it. */
export type AttemptRead = { state: 'whole'; record: Attempt } | { state: 'newer' | 'damaged' };

/** Lifts of older versions; none yet. A new version adds a step here and its old shape to the tests, for ever. */
const steps: readonly Step[] = [];

/** An attempt as text, with a checksum over it. */
export function writeAttempt(attempt: Attempt): string {
	return writeChecked(attempt);
}

const texts = ['id', 'student', 'assignment', 'fragment', 'title', 'name', 'roll'];
const counts = ['number', 'begun', 'changes'];

/** Whether every value of an object is a count, as times are by the number of their question. */
const isTimes = (value: unknown) =>
	isObject(value) &&
	Object.entries(value).every(([number, time]) => /^\d+$/.test(number) && isCount(time));

const isHanded = (value: unknown) =>
	isObject(value) && typeof value.code === 'string' && isCount(value.at);

/** An attempt out of anything: whole, or not at all. Never throws. */
export function readAttempt(text: unknown): AttemptRead {
	const lifted = lift(readChecked(text), steps);
	if (lifted.state !== 'lifted') return { state: lifted.state };
	const { value } = lifted;
	const { times, handed, away } = value;
	const session = parseSession(value.session);
	const isWhole =
		texts.every((name) => typeof value[name] === 'string') &&
		counts.every((name) => isCount(value[name])) &&
		isTimes(times) &&
		(handed === undefined || isHanded(handed)) &&
		(away === undefined || away === true);
	if (!isWhole || !session) return { state: 'damaged' };
	return { state: 'whole', record: { ...(value as unknown as Attempt), session } };
}

/** The one that was handed in first, if any was; `base` where it is the same result. */
function firstHanded(a: Attempt, b: Attempt, base: Attempt): Attempt | undefined {
	if (!a.handed || !b.handed) return a.handed ? a : b.handed && b;
	if (a.handed.code === b.handed.code) return base;
	const sooner = a.handed.at - b.handed.at || (a.handed.code < b.handed.code ? -1 : 1);
	return sooner < 0 ? a : b;
}

/**
 * What two tabs kept of one attempt. What was handed in first stays handed in, with the answers that were sealed;
 * before that, each question is as it was last changed, and no time is counted twice.
 */
export function mergeAttempts(a: Attempt, b: Attempt): Attempt {
	const base = later(a, b, ({ changes }) => changes);
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

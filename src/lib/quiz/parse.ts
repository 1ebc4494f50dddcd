import { confidences, type Confidence } from '#lib/questions/confidence.ts';
import type { Grade } from '#lib/questions/kind.ts';
import type { Response } from '#lib/questions/response.ts';
import type { Entry, Try } from './entry.ts';
import type { Session } from './session.ts';

/** Whether a value is an object with keys, not an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a whole number, not negative and exact. */
export function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Every item parsed; `undefined` where one cannot be. */
export function parseAll<T>(
	value: unknown,
	parse: (item: unknown) => T | undefined
): T[] | undefined {
	if (!Array.isArray(value)) return undefined;
	const items = value.map(parse);
	return items.includes(undefined) ? undefined : (items as T[]);
}

/** Something that some question might be answered with; whether it fits its question, `resume` sees. */
function isResponse(value: unknown): value is Response {
	if (Array.isArray(value)) return value.every((pick) => pick === null || isCount(pick));
	return isCount(value) || (typeof value === 'string' && value.length <= 24);
}

function isConfidence(value: unknown): value is Confidence | null {
	return value === null || confidences.includes(value as Confidence);
}

function parseGrade(value: unknown): Grade | undefined {
	if (!isObject(value)) return undefined;
	const { earned, possible } = value;
	const fits = isCount(earned) && isCount(possible) && possible > 0 && earned <= possible;
	return fits ? { earned, possible } : undefined;
}

function parseTry(value: unknown): Try | undefined {
	if (!isObject(value)) return undefined;
	const { response, confidence, hints } = value;
	const grade = parseGrade(value.grade);
	if (!grade || !isResponse(response) || !isConfidence(confidence) || !isCount(hints)) {
		return undefined;
	}
	return { response, confidence, hints, grade };
}

function parseEntry(value: unknown): Entry | undefined {
	if (!isObject(value)) return undefined;
	const { number, revision, response, confidence, hints, tries, settled, skipped, changed } = value;
	const first = value.first === null ? null : parseTry(value.first);
	const last = value.last === null ? null : parseTry(value.last);
	if (first === undefined || last === undefined) return undefined;
	if (!isCount(number) || !isCount(revision) || !isCount(hints) || !isCount(changed))
		return undefined;
	if (!isCount(tries) || tries > 0 !== (first !== null) || tries > 0 !== (last !== null)) {
		return undefined;
	}
	if (!isConfidence(confidence) || !(response === null || isResponse(response))) return undefined;
	if (typeof settled !== 'boolean' || typeof skipped !== 'boolean') return undefined;
	if (settled && (last === null || response === null)) return undefined;
	return {
		number,
		revision,
		response,
		confidence,
		hints,
		first,
		last,
		tries,
		settled,
		skipped,
		changed
	};
}

/** A session out of storage, whole, or `undefined`. */
export function parseSession(value: unknown): Session | undefined {
	if (!isObject(value)) return undefined;
	const { seed, at, changes } = value;
	const entries = parseAll(value.entries, parseEntry);
	if (!entries || !isCount(seed) || seed >= 2 ** 32 || !isCount(at) || !isCount(changes)) {
		return undefined;
	}
	const once = new Set(entries.map(({ number }) => number)).size === entries.length;
	if (!once || at >= Math.max(1, entries.length)) return undefined;
	return entries.every(({ changed }) => changed <= changes)
		? { seed, entries, at, changes }
		: undefined;
}

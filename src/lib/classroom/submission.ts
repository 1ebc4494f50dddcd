import type { Locale } from '#lib/locale/locales.ts';
import type { Confidence } from '#lib/questions/confidence.ts';
import type { KindName } from '#lib/questions/kinds.ts';
import type { Lock } from '#lib/questions/lock.ts';
import type { Response } from '#lib/questions/response.ts';

/** What one question was answered with. */
export interface Answer {
	number: number;
	/** The revision that the student saw. */
	revision: number;
	/** Canonical positions, never shuffled ones. A response in which nothing is chosen comes back as `null`. */
	response: Response | null;
	confidence: Confidence | null;
	/** Hints taken, 0 to 3. */
	hints: number;
	/** How long it took; comes back as the middle of its power of two, so that nobody reads seconds into it. */
	seconds: number | null;
}

/**
 * What a student hands in. No score, which the gradebook finds by itself, and nothing of the device:
 * a score would be one more thing to make up, and a device's number would follow a child around.
 */
export interface Submission {
	/** Id of the assignment. */
	assignment: string;
	/** 12 hexadecimal digits, drawn when the attempt began. */
	attemptId: string;
	/** 1 for the first, 2 for the second … up to 255. */
	attempt: number;
	/** Seconds since 1970, by the student's clock. */
	finishedAt: number;
	/** Seconds with the page in view. */
	activeSeconds: number;
	/** The language in which it was answered. */
	locale: Locale;
	/** As `cleanLabel` leaves them with `longestName` and `longestRoll`; empty where not asked for. */
	name: string;
	roll: string;
	/** One for each of the assignment's questions, in the assignment's order and not in the shuffled one. */
	answers: readonly Answer[];
}

/** All that is needed to write and read a response: its kind, and the key, whose length says how many places it fills. */
export interface Shape {
	kind: KindName;
	key: Response;
}

/** Looks up a published revision; `undefined` where it is not known here. */
export type ShapeOf = (number: number, revision: number) => Shape | undefined;

/** Shapes out of an explainer's `questions.lock.json`, which has every revision that was ever published. */
export function shapesOf(lock: Lock): ShapeOf {
	return (number, revision) => (Object.hasOwn(lock, number) ? lock[number]?.[revision] : undefined);
}

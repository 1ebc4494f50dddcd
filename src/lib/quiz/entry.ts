import type { Confidence } from '#lib/questions/confidence.ts';
import type { Grade } from '#lib/questions/kind.ts';
import type { Question } from '#lib/questions/kinds.ts';
import type { Response } from '#lib/questions/response.ts';

/** A response as it was when it was checked. */
export interface Try {
	response: Response;
	/** `null` where nothing was said. */
	confidence: Confidence | null;
	/** Hints taken before it. */
	hints: number;
	grade: Grade;
}

/** One question of a sitting, as far as it has come. */
export interface Entry {
	/** The question's permanent number, and the revision that was asked. */
	number: number;
	revision: number;
	/** What stands in the fields; `null` where nothing does. */
	response: Response | null;
	confidence: Confidence | null;
	/** Hints taken. */
	hints: number;
	/** The first try is what the learner knew; the last is where they got to. `null` before the first check. */
	first: Try | null;
	last: Try | null;
	/** How many times it was checked. */
	tries: number;
	/** Whether the response has been checked as it stands; another try unsettles it. */
	settled: boolean;
	/** Left for later or for good. */
	skipped: boolean;
	/** Count of the session's changes at this entry's last one, for merging what two tabs did. */
	changed: number;
}

/** A question that nothing has been done with yet. */
export function entryOf({ number, revision }: Question<unknown>): Entry {
	return {
		number,
		revision,
		response: null,
		confidence: null,
		hints: 0,
		first: null,
		last: null,
		tries: 0,
		settled: false,
		skipped: false,
		changed: 0
	};
}

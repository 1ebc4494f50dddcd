import { isLocale } from '#lib/locale/locales.ts';
import { type Confidence, confidences } from '#lib/questions/confidence.ts';
import type { Response } from '#lib/questions/response.ts';
import { isCount, isObject, parseAll } from '#lib/quiz/parse.ts';
import { longestTyped } from '../responses.ts';
import { lengthOf } from '../seal/code.ts';
import { sizes } from '../seal/padding.ts';
import type { Answer, Submission } from '../submission.ts';

/** A result that came in, opened. */
export interface Received {
	/** Canonical spelling. */
	code: string;
	/** When it came in here, in milliseconds since 1970. */
	imported: number;
	submission: Submission;
}

/** Results of several assignments, by the assignments' ids. */
export type ByAssignment = Readonly<Record<string, readonly Received[]>>;

/** What the device keeps of an assignment's results; scores are never among it. */
export interface Results {
	/** In the order in which they came in. No two have the same attempt id. */
	received: readonly Received[];
	/** What could not be read, as it was. */
	aside: readonly unknown[];
}

/** What storage turned out to have. `newer`: a later build wrote it, and it must not be written over. */
export type ResultsRead = ({ state: 'read' } & Results) | { state: 'newer' };

const version = 1;

/** Letters of the longest code that there is. */
const longestCode = lengthOf(sizes.length - 1)!;

const noResults = { state: 'read', received: [], aside: [] } as const;

const isText = (value: unknown, longest: number): value is string =>
	typeof value === 'string' && value.length <= longest;

const isId = (value: unknown): value is string => isText(value, 12) && /^[0-9a-f]{12}$/.test(value);

function isResponse(value: unknown): value is Response | null {
	if (Array.isArray(value)) return value.every((pick) => pick === null || isCount(pick));
	return value === null || isCount(value) || isText(value, longestTyped);
}

function parseAnswer(value: unknown): Answer | undefined {
	if (!isObject(value)) return undefined;
	const { number, revision, response, confidence, hints, seconds } = value;
	if (!isCount(number) || !isCount(revision) || !isCount(hints)) return undefined;
	if (!isResponse(response) || !(seconds === null || isCount(seconds))) return undefined;
	if (confidence !== null && !confidences.includes(confidence as Confidence)) return undefined;
	return {
		number,
		revision,
		response,
		confidence: confidence as Answer['confidence'],
		hints,
		seconds
	};
}

function parseSubmission(value: unknown): Submission | undefined {
	if (!isObject(value)) return undefined;
	const { assignment, attemptId, attempt, finishedAt, activeSeconds, locale, name, roll } = value;
	const answers = parseAll(value.answers, parseAnswer);
	if (!isId(assignment) || !isId(attemptId) || !answers) return undefined;
	if (!isCount(attempt) || !isCount(finishedAt) || !isCount(activeSeconds)) return undefined;
	if (typeof locale !== 'string' || !isLocale(locale)) return undefined;
	if (!isText(name, 200) || !isText(roll, 200)) return undefined;
	return { assignment, attemptId, attempt, finishedAt, activeSeconds, locale, name, roll, answers };
}

function parseReceived(value: unknown): Received | undefined {
	if (!isObject(value)) return undefined;
	const { code, imported } = value;
	const submission = parseSubmission(value.submission);
	if (!isText(code, longestCode) || !isCount(imported) || !submission) return undefined;
	return { code, imported, submission };
}

/** Results out of storage or a backup; what cannot be read is put aside and written back. */
export function parseResults(value: unknown): ResultsRead {
	if (value === undefined) return noResults;
	if (!isObject(value) || !Array.isArray(value.received)) return { ...noResults, aside: [value] };
	if (isCount(value.version) && value.version > version) return { state: 'newer' };
	const parsed = (value.received as unknown[]).map((one) => ({ one, row: parseReceived(one) }));
	return {
		state: 'read',
		received: joined(
			[],
			parsed.flatMap(({ row }) => row ?? [])
		),
		aside: parsed.filter(({ row }) => !row).map(({ one }) => one)
	};
}

/** What is stored of results. */
export function serializeResults({ received, aside }: Results): unknown {
	return { version, received: [...received, ...aside] };
}

/** Both lists, each attempt once: the first that came in. */
export function joined(a: readonly Received[], b: readonly Received[]): Received[] {
	const byAttempt = new Map<string, Received>();
	for (const one of [...a, ...b]) {
		const { attemptId } = one.submission;
		if (!byAttempt.has(attemptId)) byAttempt.set(attemptId, one);
	}
	return [...byAttempt.values()];
}

/** How many results these are. */
export const countOf = (some: ByAssignment): number => Object.values(some).flat().length;

/** Results with more of them. */
export const withMore = (all: ByAssignment, more: ByAssignment): ByAssignment =>
	Object.entries(more).reduce(
		(sum, [assignment, some]) => ({ ...sum, [assignment]: [...(sum[assignment] ?? []), ...some] }),
		all
	);

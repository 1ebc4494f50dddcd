import { confidences } from '#lib/questions/confidence.ts';
import { readResponse, writeResponse } from './responses.ts';
import type { Answer, ShapeOf } from './submission.ts';
import type { BitReader, BitWriter } from './wire/bits.ts';
import { Unreadable } from './wire/unreadable.ts';

/** What of each answer is written at all: only what one of them has. */
export interface Columns {
	revisions: boolean;
	confidence: boolean;
	hints: boolean;
	seconds: boolean;
}

/** Bits of confidence and hints, and of the power of two of the seconds. */
const few = 2;
const power = 4;
const mostHints = 3;

/** Which columns these answers need. */
export function columnsOf(answers: readonly Answer[]): Columns {
	return {
		revisions: answers.some(({ revision }) => revision !== 1),
		confidence: answers.some(({ confidence }) => confidence !== null),
		hints: answers.some(({ hints }) => hints > 0),
		seconds: answers.some(({ seconds }) => seconds !== null)
	};
}

/** 0 for no time; n for less than 2ⁿ seconds. */
function toPower(seconds: number | null): number {
	return seconds === null ? 0 : Math.min(15, Math.floor(Math.log2(Math.max(1, seconds))) + 1);
}

/** The middle of a power of two, which is of the same power. */
function fromPower(bits: number): number | null {
	return bits ? Math.round(2 ** (bits - 0.5)) : null;
}

/** Writes an answer to whatever is asked; `columns` say which of its parts. Throws where no such revision is known here. */
export function writeAnswer(
	writer: BitWriter,
	columns: Columns,
	answer: Answer,
	shapeOf: ShapeOf
): void {
	const { number, revision, response, confidence, hints, seconds } = answer;
	const shape = shapeOf(number, revision);
	if (!shape) throw new Error(`no revision ${number}.${revision}`);
	if (columns.revisions) writer.putVarint(revision - 1, 3);
	writeResponse(writer, shape, response);
	const sure = confidence === null ? 0 : confidences.indexOf(confidence) + 1;
	if (columns.confidence) writer.put(sure, few);
	if (columns.hints) writer.put(Math.min(mostHints, hints), few);
	if (columns.seconds) writer.put(toPower(seconds), power);
}

/** The answer that `writeAnswer` wrote. Throws `Unreadable`: `newer` where it answers a revision that is not known here. */
export function readAnswer(
	reader: BitReader,
	columns: Columns,
	number: number,
	shapeOf: ShapeOf
): Answer {
	const revision = columns.revisions ? reader.takeVarint(3) + 1 : 1;
	const shape = shapeOf(number, revision);
	if (!shape) throw new Unreadable('newer');
	return {
		number,
		revision,
		response: readResponse(reader, shape),
		confidence: columns.confidence ? (confidences[reader.take(few) - 1] ?? null) : null,
		hints: columns.hints ? reader.take(few) : 0,
		seconds: columns.seconds ? fromPower(reader.take(power)) : null
	};
}

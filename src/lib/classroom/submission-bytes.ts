import type { Locale } from '#lib/locale/locales.ts';
import { type Columns, columnsOf, readAnswer, writeAnswer } from './answers.ts';
import { cleanLabel, longestName, longestRoll } from './label.ts';
import type { ShapeOf, Submission } from './submission.ts';
import { BitReader, BitWriter } from './wire/bits.ts';
import { readFields } from './wire/fields.ts';
import { fromHex, toHex } from './wire/hex.ts';
import { readText, writeText } from './wire/text.ts';
import { Unreadable } from './wire/unreadable.ts';

/** version 4 | language 4 | columns 4 | unused 4 | attempt id 48 | finished 32 | attempt, seconds, name, roll | answers | fields */
const version = 1;

/** Frozen: a language is its position here. */
const languages: readonly Locale[] = ['en', 'ur'];

function writeLabel(writer: BitWriter, text: string, longest: number): void {
	const bytes = writeText(cleanLabel(text, longest));
	writer.putVarint(bytes.length).putBytes(bytes);
}

/** Cleaned on this side too: who makes a code by hand need not have done it. */
function readLabel(reader: BitReader, longest: number): string {
	return cleanLabel(readText(reader.takeBytes(reader.takeVarint())), longest);
}

/** A submission as bytes, not yet padded; the assignment is named outside. Throws where an answer does not fit its question. */
export function writeSubmission(submission: Submission, shapeOf: ShapeOf): Uint8Array<ArrayBuffer> {
	const { answers, locale, attemptId, finishedAt, attempt, activeSeconds } = submission;
	const columns = columnsOf(answers);
	const writer = new BitWriter().put(version, 4).put(languages.indexOf(locale), 4);
	for (const column of Object.values(columns)) writer.put(Number(column), 1);
	writer.put(0, 4).putBytes(fromHex(attemptId, 6)).put(Math.floor(finishedAt), 32);
	writer.putVarint(attempt).putVarint(Math.floor(activeSeconds));
	writeLabel(writer, submission.name, longestName);
	writeLabel(writer, submission.roll, longestRoll);
	for (const answer of answers) writeAnswer(writer, columns, answer, shapeOf);
	return writer.bytes();
}

function readColumns(reader: BitReader): Columns {
	const [revisions, confidence, hints, seconds] = [1, 2, 3, 4].map(() => reader.take(1) === 1);
	return { revisions: revisions!, confidence: confidence!, hints: hints!, seconds: seconds! };
}

/** What `writeSubmission` wrote, for an assignment of these questions. Throws `Unreadable`. */
export function readSubmission(
	bytes: Uint8Array,
	{ id, questions }: { id: string; questions: readonly number[] },
	shapeOf: ShapeOf
): Submission {
	const reader = new BitReader(bytes);
	if (reader.take(4) !== version) throw new Unreadable('newer');
	const locale = languages[reader.take(4)];
	const columns = readColumns(reader);
	if (!locale || reader.take(4)) throw new Unreadable('newer');
	const submission = {
		assignment: id,
		attemptId: toHex(reader.takeBytes(6)),
		finishedAt: reader.take(32),
		attempt: reader.takeVarint(),
		activeSeconds: reader.takeVarint(),
		locale,
		name: readLabel(reader, longestName),
		roll: readLabel(reader, longestRoll),
		answers: questions.map((number) => readAnswer(reader, columns, number, shapeOf))
	};
	readFields(reader.rest(), []);
	return submission;
}

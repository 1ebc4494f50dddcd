import type { Locale } from '#lib/locale/locales.ts';
import { type Assignment, latestDue, mostAttempts, mostQuestions } from './assignment.ts';
import { cleanLabel } from './label.ts';
import { isPoint } from './seal/point.ts';
import { fromBase64url, toBase64url } from './wire/base64url.ts';
import { BitReader, BitWriter } from './wire/bits.ts';
import { crc32 } from './wire/crc32.ts';
import { type Fields, readFields, writeFields } from './wire/fields.ts';
import { fromHex, toHex } from './wire/hex.ts';
import { shortDigest } from './wire/short-digest.ts';
import { readText, writeText } from './wire/text.ts';
import { tryToRead, Unreadable } from './wire/unreadable.ts';

/** What a text turned out to be. `none`: there is no link in it at all. */
export type LinkRead =
	{ state: 'read'; assignment: Assignment } | { state: 'none' | 'damaged' | 'newer' };

/** link := base64url( version | field* | CRC-32 of all before ) */
const version = 1;

/** Tags of fields. Even ones must be known to whoever reads. `filler` has no meaning. */
const tags = { title: 1, frame: 2, due: 3, questions: 4, classLabel: 5, teacher: 7, filler: 127 };
const known = Object.values(tags);

/** Frozen: a value of the frame is its position here. */
const languages: readonly Assignment['language'][] = ['any', 'en', 'ur'] satisfies (
	Locale | 'any'
)[];
const orders: readonly Assignment['order'][] = ['bank', 'class', 'student'];
const namings: readonly Assignment['naming'][] = ['name', 'roll', 'both'];
const feedbacks: readonly Assignment['feedback'][] = ['at-once', 'after'];

/** A link of 60 questions with three long labels has 500 characters; nobody sends ten times that. */
const longestText = 5000;

/** id 48 | pool 64 | seed 32 | key 264 | language 4 | order 2 | naming 2 | attempts 3 | hints, feedback, confidence 1 each | 2 unused */
function writeFrame(assignment: Assignment): Uint8Array {
	return new BitWriter()
		.putBytes(fromHex(assignment.id, 6))
		.putBytes(fromHex(assignment.pool, 8))
		.put(assignment.seed, 32)
		.putBytes(fromHex(assignment.key, 33))
		.put(languages.indexOf(assignment.language), 4)
		.put(orders.indexOf(assignment.order), 2)
		.put(namings.indexOf(assignment.naming), 2)
		.put(assignment.attempts, 3)
		.put(Number(assignment.hints), 1)
		.put(feedbacks.indexOf(assignment.feedback), 1)
		.put(Number(assignment.confidence), 1)
		.put(0, 2)
		.bytes();
}

/** One of a list by its position; a position that the list does not have yet is a later version's. */
function named<T>(list: readonly T[], at: number): T {
	const one = list[at];
	if (one === undefined) throw new Unreadable('newer');
	return one;
}

function readFrame(bytes: Uint8Array | undefined) {
	if (bytes?.length !== 53) throw new Unreadable('damaged');
	const reader = new BitReader(bytes);
	const frame = {
		id: toHex(reader.takeBytes(6)),
		pool: toHex(reader.takeBytes(8)),
		seed: reader.take(32),
		key: toHex(reader.takeBytes(33)),
		language: named(languages, reader.take(4)),
		order: named(orders, reader.take(2)),
		naming: named(namings, reader.take(2)),
		attempts: reader.take(3),
		hints: reader.take(1) === 1,
		feedback: named(feedbacks, reader.take(1)),
		confidence: reader.take(1) === 1
	};
	if (reader.take(2)) throw new Unreadable('newer');
	if (!isPoint(frame.key)) throw new Unreadable('damaged');
	return frame;
}

/** Each number as what it is more than the one before. */
function writeQuestions(questions: readonly number[]): Uint8Array {
	const writer = new BitWriter();
	questions.forEach((number, at) => writer.putVarint(number - (questions[at - 1] ?? 0)));
	return writer.bytes();
}

function readQuestions(bytes = new Uint8Array()): number[] {
	const reader = new BitReader(bytes);
	const questions: number[] = [];
	let last = 0;
	while (!reader.done) {
		const step = reader.takeVarint();
		if (!step || questions.length >= mostQuestions) throw new Unreadable('damaged');
		questions.push((last += step));
	}
	if (!questions.length) throw new Unreadable('damaged');
	return questions;
}

function readLabel(bytes = new Uint8Array()): string {
	const label = readText(bytes);
	if (cleanLabel(label) !== label) throw new Unreadable('damaged');
	return label;
}

function readDue(bytes: Uint8Array | undefined): number | undefined {
	const due = bytes && new BitReader(bytes).takeVarint();
	if (due! > latestDue) throw new Unreadable('damaged');
	return due;
}

/** What a link is made of, before its version, its checksum and its filler. Throws `RangeError`, naming what breaks its limit. */
function fieldsOf(assignment: Assignment): Fields {
	const { questions, due, title, classLabel, teacher, attempts } = assignment;
	const rising = questions.every((number, at) => number > (questions[at - 1] ?? 0));
	if (!rising || !questions.length || questions.length > mostQuestions) {
		throw new RangeError('questions');
	}
	if (attempts > mostAttempts) throw new RangeError('attempts');
	const labels = { title, classLabel, teacher };
	return new Map<number, Iterable<number>>([
		[tags.frame, writeFrame(assignment)],
		[tags.questions, writeQuestions(questions)],
		...(due === undefined ? [] : [[tags.due, new BitWriter().putVarint(due).bytes()] as const]),
		...(['title', 'classLabel', 'teacher'] as const).flatMap((name) => {
			const bytes = writeText(cleanLabel(labels[name]));
			return bytes.length ? [[tags[name], bytes] as const] : [];
		})
	]);
}

function wrap(fields: Fields): string {
	const body = [version, ...writeFields(fields)];
	return toBase64url([...body, ...new BitWriter().put(crc32(body), 32).bytes()]);
}

/**
 * The fragment of the assignment's link, without `#`: base64url. It never ends in `-` or `_`, which chat apps leave out
 * of a link at its end; a filler moves the checksum where it would. Labels are cleaned; other limits throw `RangeError`.
 */
export function writeLink(assignment: Assignment): string {
	const fields = fieldsOf(assignment);
	let link = wrap(fields);
	for (let filler = 0; /[-_]$/.test(link); filler++) {
		link = wrap(new Map([...fields, [tags.filler, [filler]]]));
	}
	return link;
}

/** The assignment in the bytes of a link. Throws `Unreadable`. */
function readBytes(bytes: Uint8Array): { assignment: Assignment; foreign: boolean } {
	const body = bytes.subarray(0, -4);
	const sum = new BitReader(bytes.subarray(-4));
	if (body.length < 1 || sum.take(32) !== crc32(body)) throw new Unreadable('damaged');
	if (body[0] !== version) throw new Unreadable('newer');
	const fields = readFields(body.subarray(1), known);
	const due = readDue(fields.get(tags.due));
	const assignment = {
		...readFrame(fields.get(tags.frame)),
		questions: readQuestions(fields.get(tags.questions)),
		title: readLabel(fields.get(tags.title)),
		classLabel: readLabel(fields.get(tags.classLabel)),
		teacher: readLabel(fields.get(tags.teacher)),
		...(due === undefined ? {} : { due })
	};
	return { assignment, foreign: [...fields.keys()].some((tag) => !known.includes(tag)) };
}

/** A fragment, exactly as `writeLink` wrote it. */
function readFragment(fragment: string): LinkRead {
	const read = tryToRead(() => {
		const bytes = fromBase64url(fragment);
		if (!bytes) throw new Unreadable('damaged');
		return readBytes(bytes);
	});
	if (typeof read === 'string') return { state: read };
	const { assignment, foreign } = read;
	// One spelling for one assignment; what a later version added cannot be spelt again here.
	const ours = foreign || writeLink(assignment) === fragment;
	return ours ? { state: 'read', assignment } : { state: 'damaged' };
}

/** What may be the fragment in a piece of text: the letters up to any of its breaks, of which an app may have made some. */
function spellings(piece: string): string[] {
	const parts = piece.match(/[\w-]+/g) ?? [];
	const joined = parts.map((_, at) => parts.slice(0, at + 1).join(''));
	// No link ends in these, so there they are punctuation.
	return joined.map((spelling) => spelling.replace(/[-_]+$/, '')).filter(Boolean);
}

/**
 * The assignment that a link asks for, from the fragment alone or the whole address, as chat apps hand it on: broken
 * over lines, percent-encoded, be it twice, with a full stop behind it. `newer`: whole, but written by a later version of
 * the site.
 */
export function readLink(text: string): LinkRead {
	if (text.length > longestText) return { state: 'damaged' };
	const plain = text.replace(/%(?:25)*([2-7][\da-f])/gi, (_, code: string) =>
		String.fromCharCode(parseInt(code, 16))
	);
	const [address = '', ...fragments] = plain.split('#');
	const pieces = fragments.length ? fragments : [address];
	const reads = pieces.flatMap(spellings).map(readFragment);
	return (
		reads.find(({ state }) => state === 'read') ??
		reads.find(({ state }) => state === 'newer') ?? {
			// Sentences without the sign of a fragment are no link that somebody cut.
			state: /#\W*\w|^[^#\s]+$/.test(plain) ? 'damaged' : 'none'
		}
	);
}

/**
 * Six digits of the link's SHA-256, as `4821-77`, for a class to compare: they show a mix-up, or a link whose key somebody
 * has replaced without taking pains. Takes what `writeLink` gave. Needs `canSeal()`.
 */
export async function fingerprint(fragment: string): Promise<string> {
	const digest = await shortDigest(new TextEncoder().encode(fragment));
	const digits = String(parseInt(digest, 16) % 1_000_000).padStart(6, '0');
	return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

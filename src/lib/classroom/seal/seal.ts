import type { Assignment } from '../assignment.ts';
import { idOfKey, type TeacherKey } from '../keys.ts';
import type { ShapeOf, Submission } from '../submission.ts';
import { readSubmission, writeSubmission } from '../submission-bytes.ts';
import { fromHex, toHex } from '../wire/hex.ts';
import { tryToRead, Unreadable } from '../wire/unreadable.ts';
import { headerLength, keyLength, readCode, version, writeCode } from './code.ts';
import { makeEphemeral, openWith, sealTo } from './hpke.ts';
import { pad, unpad } from './padding.ts';
import { compress, decompress } from './point.ts';

/**
 * Why a code was not opened. `damaged`: letters are missing or wrong. `other key`: for none of these keys.
 * `other assignment`: for another one. `other pool`: its letters agree and it does not open, so that it was sealed under
 * the same id for other questions, or made by somebody who means to deceive. `newer`: a later version of the site wrote
 * it, or it answers a revision that is not known here.
 */
export type Refusal = 'damaged' | 'other key' | 'other assignment' | 'other pool' | 'newer';

export type Opened =
	{ state: 'opened'; submission: Submission } | { state: 'refused'; why: Refusal };

/** What sealing needs to know of an assignment. */
export type Sealed = Pick<Assignment, 'id' | 'pool' | 'key' | 'questions'>;

/** Whether this browser lets this page seal and open: Web Crypto is there on https and on localhost only. */
export function canSeal(): boolean {
	return 'subtle' in crypto;
}

/** What a code is bound to besides its header. Frozen. */
function infoOf(pool: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.of(...new TextEncoder().encode('fahm result v1'), ...fromHex(pool, 8));
}

function checkNumbers({ answers }: Submission, { id, questions }: Sealed): void {
	const numbers = answers.map(({ number }) => number).join();
	if (numbers !== questions.join()) throw new Error(`not of ${id}`);
}

/**
 * The code that only the holder of the assignment's key can read: canonical spelling, without groups.
 * Throws where an answer does not fit its question, or where the assignment's key is no point of the curve.
 * `ephemeral` is for tests: two messages under the same one could be told from each other.
 */
export async function seal(
	submission: Submission,
	assignment: Sealed,
	shapeOf: ShapeOf,
	ephemeral?: CryptoKeyPair
): Promise<string> {
	checkNumbers(submission, assignment);
	const key = fromHex(assignment.key, keyLength);
	const recipient = decompress(key);
	if (!recipient) throw new Error(`not a key: ${assignment.key}`);
	const { padded, size } = pad(writeSubmission(submission, shapeOf));
	const keyId = fromHex(await idOfKey(assignment.key), 4);
	const header = Uint8Array.of(version, size, ...keyId, ...fromHex(assignment.id, 6));
	const info = infoOf(assignment.pool);
	const { enc, sealed } = await sealTo(
		recipient,
		info,
		header,
		padded,
		ephemeral ?? (await makeEphemeral())
	);
	return writeCode(Uint8Array.of(...header, ...compress(enc), ...sealed));
}

const refused = (why: Refusal): Opened => ({ state: 'refused', why });

/** What the ciphertext of a code holds, padding and all, or why it stays shut. */
async function decrypt(
	bytes: Uint8Array<ArrayBuffer>,
	key: TeacherKey,
	pool: string
): Promise<Uint8Array<ArrayBuffer> | Refusal> {
	const body = headerLength + keyLength;
	const enc = decompress(bytes.slice(headerLength, body));
	const publicPoint = decompress(fromHex(key.publicKey, keyLength));
	if (!enc || !publicPoint) return 'damaged';
	const recipient = { publicPoint, privateKey: key.privateKey };
	const header = bytes.slice(0, headerLength);
	const message = { enc, sealed: bytes.slice(body) };
	return (await openWith(recipient, infoOf(pool), header, message)) ?? 'other pool';
}

/** What is in a code, in any spelling; or why it stays shut. Never throws for what a student sent. */
export async function open(
	code: string,
	keys: readonly TeacherKey[],
	assignment: Omit<Sealed, 'key'>,
	shapeOf: ShapeOf
): Promise<Opened> {
	const bytes = readCode(code);
	if (typeof bytes === 'string') return refused(bytes);
	const at = (from: number, to: number) => toHex(bytes.subarray(from, to));
	const key = keys.find(({ id }) => id === at(2, 6));
	if (!key) return refused('other key');
	if (at(6, 12) !== assignment.id) return refused('other assignment');
	const padded = await decrypt(bytes, key, assignment.pool);
	if (typeof padded === 'string') return refused(padded);
	const submission = tryToRead(() => {
		const message = unpad(padded);
		if (!message) throw new Unreadable('damaged');
		return readSubmission(message, assignment, shapeOf);
	});
	return typeof submission === 'string' ? refused(submission) : { state: 'opened', submission };
}

import { isCount, isObject } from '#lib/quiz/parse.ts';
import { type Made, parseAssignments, serializeAssignments } from '../desk.ts';
import {
	type Decisions,
	mergeDecisions,
	parseDecisions,
	serializeDecisions,
	undecided
} from './decisions.ts';
import { joined, parseResults, type Received, serializeResults } from './results.ts';

/** Everything of the gradebook that this device keeps. The key is not in it, since it cannot leave; it has its own file. */
export interface Backup {
	assignments: readonly Made[];
	results: readonly (Kept & { id: string })[];
}

/** What is kept of one assignment. */
export interface Kept {
	received: readonly Received[];
	decisions: Decisions;
}

/** What a text turned out to be. `wrong passphrase`: or its contents were changed, which cannot be told apart. */
export type BackupRead =
	| { state: 'read'; backup: Backup }
	| { state: 'wrong file' | 'wrong passphrase' | 'newer' | 'damaged' };

const format = 'fahm-gradebook';
const version = 1;

/** Rounds of PBKDF2-SHA-256: OWASP, "Password Storage Cheat Sheet", 2023. */
const rounds = 600_000;

/** A file may ask for more, as later builds will; one that asks for hours was not written by us. */
const mostRounds = 10_000_000;

/** Bytes of chance that `writeBackup` takes: 16 of salt, 12 for the nonce. */
export const chanceNeeded = 28;

/** Characters that are made of bytes at once: more arguments than this some browsers refuse. */
const chunk = 0x8000;

function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += chunk)
		text += String.fromCharCode(...bytes.subarray(at, at + chunk));
	return btoa(text);
}

/** Bytes of a base64 text; undefined where it is none. */
function fromBase64(value: unknown): Uint8Array<ArrayBuffer> | undefined {
	if (typeof value !== 'string') return undefined;
	try {
		return Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0));
	} catch {
		// Not base64, so not whole.
		return undefined;
	}
}

async function keyFrom(
	passphrase: string,
	salt: Uint8Array<ArrayBuffer>,
	iterations: number,
	use: 'encrypt' | 'decrypt'
): Promise<CryptoKey> {
	// Two keyboards write one letter in two ways.
	const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
	const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
	const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
	return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, [use]);
}

/**
 * The text of an encrypted backup: JSON around AES-256-GCM, its key from the passphrase by PBKDF2. `chance` is
 * `chanceNeeded` random bytes, never used twice. Needs Web Crypto.
 */
export async function writeBackup(
	{ assignments, results }: Backup,
	passphrase: string,
	chance: Uint8Array<ArrayBuffer>
): Promise<string> {
	const [salt, iv] = [chance.slice(0, 16), chance.slice(16, chanceNeeded)];
	const plain = JSON.stringify({
		assignments: serializeAssignments({ rows: [...assignments], aside: [] }),
		results: results.map(({ id, received, decisions }) => ({
			id,
			results: serializeResults({ received, aside: [] }),
			decisions: serializeDecisions(decisions)
		}))
	});
	const key = await keyFrom(passphrase, salt, rounds, 'encrypt');
	const content = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv },
		key,
		new TextEncoder().encode(plain)
	);
	return JSON.stringify({
		format,
		version,
		rounds,
		salt: toBase64(salt),
		iv: toBase64(iv),
		content: toBase64(new Uint8Array(content))
	});
}

/** Whether a text begins like a backup, whole or not. */
export const looksLikeBackup = (text: string): boolean =>
	text.slice(0, 200).includes(`"${format}"`);

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Cut off, or something else altogether: whoever asks can tell by how it begins.
		return undefined;
	}
}

/** One assignment's results out of a backup. */
function parseKept(value: unknown): Backup['results'][number] | 'newer' | undefined {
	if (!isObject(value) || typeof value.id !== 'string') return undefined;
	const results = parseResults(value.results);
	const decisions = parseDecisions(value.decisions);
	if (results.state === 'newer' || decisions === 'newer') return 'newer';
	return { id: value.id, received: results.received, decisions };
}

function parseContent(text: string): BackupRead {
	const content = parseJson(text);
	if (!isObject(content) || !Array.isArray(content.results)) return { state: 'damaged' };
	const made = parseAssignments(content.assignments);
	const kept = content.results.map(parseKept);
	if (made.state === 'newer' || kept.includes('newer')) return { state: 'newer' };
	const whole = kept.filter((one) => one !== 'newer' && one !== undefined);
	return { state: 'read', backup: { assignments: made.rows, results: whole } };
}

/** A backup out of the text of a file that somebody chose. Needs Web Crypto. */
export async function readBackup(text: string, passphrase: string): Promise<BackupRead> {
	const file = parseJson(text);
	if (!isObject(file) || file.format !== format)
		return { state: looksLikeBackup(text) ? 'damaged' : 'wrong file' };
	if (isCount(file.version) && file.version > version) return { state: 'newer' };
	const [salt, iv, content] = [file.salt, file.iv, file.content].map(fromBase64);
	if (!salt || !iv || !content || !isCount(file.rounds) || file.rounds < 1)
		return { state: 'damaged' };
	if (file.rounds > mostRounds) return { state: 'damaged' };
	const key = await keyFrom(passphrase, salt, file.rounds, 'decrypt');
	try {
		const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, content);
		return parseContent(new TextDecoder().decode(plain));
	} catch {
		// AES-GCM says no more than that the key and the contents do not agree.
		return { state: 'wrong passphrase' };
	}
}

/** What is here and what was in a backup, as one: nothing is lost, and what is here counts first. */
export function mergeKept(mine: Kept | undefined, theirs: Kept): Kept {
	const { received, decisions } = mine ?? { received: [], decisions: undecided };
	return {
		received: joined(received, theirs.received),
		decisions: mergeDecisions(decisions, theirs.decisions)
	};
}

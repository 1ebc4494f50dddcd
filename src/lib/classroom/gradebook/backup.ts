import { isCount, isObject } from '#lib/quiz/parse.ts';
import { type Made, parseAssignments, serializeAssignments } from '../desk.ts';
import { keyOfPassphrase } from '../passphrase.ts';
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

/** Why a text cannot be opened with any passphrase. */
export type Unopened = 'wrong file' | 'newer' | 'damaged';

/** What a text turned out to be. `wrong passphrase`: or its contents were changed, which cannot be told apart. */
export type BackupRead =
	{ state: 'read'; backup: Backup } | { state: 'wrong passphrase' | Unopened };

/** A backup before it is opened. */
interface Encrypted {
	rounds: number;
	salt: Bytes;
	iv: Bytes;
	content: Bytes;
}

type Bytes = Uint8Array<ArrayBuffer>;

const format = 'fahm-gradebook';
const version = 1;

/** Rounds of PBKDF2-SHA-256 that a new file asks for: OWASP, "Password Storage Cheat Sheet", 2023. */
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
function fromBase64(value: unknown): Bytes | undefined {
	if (typeof value !== 'string') return undefined;
	try {
		return Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0));
	} catch {
		// Not base64, so not whole.
		return undefined;
	}
}

/**
 * The text of an encrypted backup: JSON around AES-256-GCM, its key from the passphrase by PBKDF2. `chance` is
 * `chanceNeeded` random bytes, never used twice. Needs Web Crypto.
 */
export async function writeBackup(
	{ assignments, results }: Backup,
	passphrase: string,
	chance: Bytes
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
	const key = await keyOfPassphrase(passphrase, salt, rounds);
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

const idOf = ({ submission }: Received) => submission.attemptId;

/** What stands in the text of a file that somebody chose, or why no passphrase opens it. */
function parseEncrypted(text: string): Encrypted | Unopened {
	const file = parseJson(text);
	if (!isObject(file) || file.format !== format)
		return text.includes(`"${format}"`) ? 'damaged' : 'wrong file';
	if (isCount(file.version) && file.version > version) return 'newer';
	const [salt, iv, content] = [file.salt, file.iv, file.content].map(fromBase64);
	const { rounds } = file;
	const isWhole = salt && iv && content && isCount(rounds) && rounds > 0 && rounds <= mostRounds;
	return isWhole ? { rounds, salt, iv, content } : 'damaged';
}

/** Why a text cannot be opened with any passphrase; undefined where one may. */
export function whyUnopened(text: string): Unopened | undefined {
	const encrypted = parseEncrypted(text);
	return typeof encrypted === 'string' ? encrypted : undefined;
}

/** A backup out of the text of a file that somebody chose. Needs Web Crypto. */
export async function readBackup(text: string, passphrase: string): Promise<BackupRead> {
	const encrypted = parseEncrypted(text);
	if (typeof encrypted === 'string') return { state: encrypted };
	const { rounds, salt, iv, content } = encrypted;
	const key = await keyOfPassphrase(passphrase, salt, rounds);
	try {
		const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, content);
		return parseContent(new TextDecoder().decode(plain));
	} catch {
		// AES-GCM says no more than that the key and the contents do not agree.
		return { state: 'wrong passphrase' };
	}
}

/** What is here and what was in a backup, as one. */
export interface Merged extends Kept {
	/** What the teacher has removed since: it is not taken in, since what is here counts first. */
	away: readonly Received[];
}

/** Merges what is here with what was in a backup: nothing is lost, and what is here counts first. */
export function mergeKept(mine: Kept | undefined, theirs: Kept): Merged {
	const { received, decisions } = mine ?? { received: [], decisions: undecided };
	const here = new Set(received.map(idOf));
	const isRemoved = (one: Received) => decisions.removed.includes(idOf(one));
	const merged = mergeDecisions(decisions, theirs.decisions);
	return {
		received: joined(
			received,
			theirs.received.filter((one) => !isRemoved(one))
		),
		// What was removed elsewhere and is here stays here.
		decisions: { ...merged, removed: merged.removed.filter((id) => !here.has(id)) },
		away: theirs.received.filter((one) => isRemoved(one) && !here.has(idOf(one)))
	};
}

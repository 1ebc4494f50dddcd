import type { Words } from '#lib/locale/words.ts';
import { fnv1a64 } from './hash.ts';
import { keyOf, type KindName, type Question } from './kinds.ts';
import type { Response } from './response.ts';

/** What is kept of one published revision: enough to see a silent change, and to grade an old response. */
export interface LockedRevision {
	hash: string;
	kind: KindName;
	key: Response;
}

/** `questions.lock.json`: every revision ever published, by number and then by revision. Only grows. */
export type Lock = Readonly<Record<string, Readonly<Record<string, LockedRevision>>>>;

type Bank = readonly Question<Words>[];

/** Fields that may change without a new revision: where a question belongs and how hard it is, not what it asks. */
const free = new Set([
	'number',
	'revision',
	'retired',
	'section',
	'facts',
	'gaps',
	'background',
	'level',
	'bloom'
]);

/** The same value whatever order its keys were written in and however its lines were broken; what is empty is left out. */
function settled(value: unknown): unknown {
	if (typeof value === 'string') return value.normalize('NFC').replace(/\s+/g, ' ').trim();
	if (Array.isArray(value)) return value.map(settled);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value)
		.filter(([, inner]) => inner !== undefined && !(Array.isArray(inner) && !inner.length))
		.map(([key, inner]): [string, unknown] => [key, settled(inner)]);
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * What a revision promises to keep: its kind, its words in every language and its key, as one string.
 * Frozen: every hash in a lock depends on it.
 */
export function canonical(question: Question<Words>): string {
	const kept = Object.entries(question).filter(([field]) => !free.has(field));
	return JSON.stringify(settled(Object.fromEntries(kept)));
}

/**
 * The hash of a revision. FNV-1a and not SHA-256: it guards authors against their own slips, where whoever can change
 * a question can change the lock too; and Web Crypto would make the check asynchronous, or tie it to Node.
 */
export function hashOf(question: Question<Words>): string {
	return fnv1a64(canonical(question));
}

/** Numbers of questions whose revision the lock does not know yet. */
export function unlocked(bank: Bank, lock: Lock): number[] {
	return bank
		.filter(({ number, revision }) => !lock[number]?.[revision])
		.map(({ number }) => number);
}

/** The lock with what the bank adds. What is locked stays as it is; `lockProblems` says where the bank no longer agrees. */
export function lockWith(bank: Bank, lock: Lock): Lock {
	return bank.reduce((grown: Lock, question) => {
		const { number, revision, kind } = question;
		const locked = { hash: hashOf(question), kind, key: keyOf(question) };
		return { ...grown, [number]: { [revision]: locked, ...grown[number] } };
	}, lock);
}

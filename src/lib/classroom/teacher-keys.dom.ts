import type { TeacherKey } from './keys.ts';

/** The keys that this device keeps, newest first. The first is the one that new assignments carry. */
export function readTeacherKeys(): Promise<TeacherKey[]> {
	throw new Error('not built yet');
}

/** Adds a key, or makes it the first. False: it is known until this page is closed, and no longer. */
export function keepTeacherKey(key: TeacherKey): Promise<boolean> {
	throw new Error(`not built yet: ${key.id}`);
}

/** Deletes a key from this device. */
export function forgetTeacherKey(id: string): Promise<void> {
	throw new Error(`not built yet: ${id}`);
}

/** A teacher's first key, on its way from being made to being kept: its backup comes between. */
export interface FirstKey {
	readonly id: string;
	readonly publicKey: string;
	/** Text of the backup file; its name is `backupName(firstKey)`. May be asked for again, with another passphrase. */
	backup: (passphrase?: string) => Promise<string>;
	/** Locks and keeps the key: call it once the teacher says that the file is saved. Throws before `backup`. */
	finish: () => Promise<{ key: TeacherKey; kept: boolean }>;
}

/** Makes a key that exists on this page only, until `finish`. */
export function startFirstKey(): Promise<FirstKey> {
	throw new Error('not built yet');
}

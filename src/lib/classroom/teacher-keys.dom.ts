import { changeLarge, readLarge } from '#lib/storage/large.ts';
import { type FreshKey, lockKey, makeKey, type TeacherKey, writeKeyFile } from './keys.ts';

const name = 'teacher-keys';

function isKey(value: unknown): value is TeacherKey {
	const { id, publicKey, privateKey } = (value ?? {}) as Record<string, unknown>;
	return (
		typeof id === 'string' &&
		typeof publicKey === 'string' &&
		/^[\da-f]{8}$/.test(id) &&
		/^[\da-f]{66}$/.test(publicKey) &&
		privateKey instanceof CryptoKey &&
		privateKey.type === 'private'
	);
}

const keysIn = (kept: unknown) => (Array.isArray(kept) ? kept.filter(isKey) : []);

/** The keys that this device keeps, newest first. The first is the one that new assignments carry. */
export async function readTeacherKeys(): Promise<TeacherKey[]> {
	return keysIn(await readLarge(name));
}

/** Adds a key, or makes it the first. False: it is known until this page is closed, and no longer. */
export async function keepTeacherKey(key: TeacherKey): Promise<boolean> {
	return changeLarge(name, (kept) => [key, ...keysIn(kept).filter(({ id }) => id !== key.id)]);
}

/** A teacher's first key, on its way from being made to being kept: its backup comes between. */
export interface FirstKey {
	readonly id: string;
	readonly publicKey: string;
	/** Text of the key file; its name is `keyFileName(firstKey)`. May be asked for again, with another passphrase. */
	backup: (passphrase?: string) => Promise<string>;
	/** Locks and keeps the key: call it once the teacher says that the file is saved. Throws before `backup`. */
	finish: () => Promise<{ key: TeacherKey; kept: boolean }>;
}

/** Makes a key that exists on this page only, until `finish`. */
export async function startFirstKey(): Promise<FirstKey> {
	const fresh: FreshKey = await makeKey();
	let saved = false;
	return {
		id: fresh.id,
		publicKey: fresh.publicKey,
		backup: async (passphrase) => {
			const text = await writeKeyFile(fresh, passphrase);
			saved = true;
			return text;
		},
		finish: async () => {
			if (!saved) throw new Error('the backup of a key comes before the key is used');
			const key = await lockKey(fresh);
			return { key, kept: await keepTeacherKey(key) };
		}
	};
}

/** A key pair that can be used and not copied: what this device keeps. */
export interface TeacherKey {
	/** First 8 hexadecimal digits of the SHA-256 of the compressed public key: what codes name it by. */
	id: string;
	/** Compressed point of P-256, 66 hexadecimal digits: what an assignment carries. */
	publicKey: string;
	/** For `deriveBits`. Not extractable. */
	privateKey: CryptoKey;
}

/** A key pair that was just made and can still be copied into a backup file. Never stored. */
export interface FreshKey extends TeacherKey {
	readonly fresh: true;
}

/** What a backup file turned out to be. `wrong file`: none of ours. */
export type BackupRead =
	| { state: 'read'; key: TeacherKey }
	| { state: 'wrong file' | 'passphrase needed' | 'wrong passphrase' | 'newer' | 'damaged' };

/** A new key pair. Needs `canSeal()`. */
export function makeKey(): Promise<FreshKey> {
	throw new Error('not built yet');
}

/** The same pair, no longer extractable: for storing, once its backup is saved. */
export function lockKey(key: FreshKey): Promise<TeacherKey> {
	throw new Error(`not built yet: ${key.id}`);
}

/** Name of the backup file. */
export function backupName(key: Pick<TeacherKey, 'id'>): string {
	return `fahm-key-${key.id}.json`;
}

/**
 * Text of the backup file, JSON. With a passphrase the private key in it is wrapped (PBKDF2-SHA-256, 600 000 rounds,
 * AES-256-GCM); without, whoever has the file can read the class's answers, and the page must say so.
 * `passphrase`: as typed; empty is the same as none.
 */
export function writeBackup(key: FreshKey, passphrase = ''): Promise<string> {
	throw new Error(`not built yet: ${key.id}${passphrase}`);
}

/** The key out of the text of a file that somebody chose. */
export function readBackup(text: string, passphrase = ''): Promise<BackupRead> {
	throw new Error(`not built yet: ${text}${passphrase}`);
}

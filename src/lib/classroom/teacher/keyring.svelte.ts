import { changeLarge, forgetLarge, keepLarge, readLarge } from '#lib/storage/large.ts';
import { askToKeep } from '#lib/storage/promise.ts';
import { type KeyFileRead, makeThrowaway, readKeyFile, type TeacherKey } from '../keys.ts';
import { canSeal } from '../seal/seal.ts';
import {
	type FirstKey,
	keepTeacherKey,
	readTeacherKeys,
	startFirstKey
} from '../teacher-keys.dom.ts';
import { type KeyBackup, type KeyBackups, keyBackupsName, parseKeyBackups } from './key-backups.ts';
import type { KeyWords } from './words.ts';

/** Why no key can be made here: no sealing on plain http, or nothing is kept. */
export type NoKey = 'plain' | 'refused';

/** What came of bringing a key in. `unkept`: it is there until the page closes. */
export type Brought = 'brought' | 'unkept' | Exclude<KeyFileRead['state'], 'read'>;

/** What is said of bringing a key in. */
export const broughtWords: Record<Brought, keyof KeyWords> = {
	brought: 'brought',
	unkept: 'unkept',
	'wrong file': 'wrongFile',
	'passphrase needed': 'passNeeded',
	'wrong passphrase': 'wrongPass',
	newer: 'newer',
	damaged: 'damaged'
};

/** Whether this device keeps keys: tried out, since browsers say so only then, and some keep all but keys. */
async function keepsKeys(): Promise<boolean> {
	const probe = 'teacher.probe';
	const kept = await keepLarge(probe, await makeThrowaway());
	await forgetLarge(probe);
	return kept;
}

/** A teacher's keys on this device, and what is known of their backups. */
export class Keyring {
	/** Newest first. */
	keys: readonly TeacherKey[] = $state.raw([]);
	/** When and how each was saved, as far as this device knows. */
	backups: KeyBackups = $state.raw({});
	/** Why no key can be made; undefined where one can. */
	noKey: NoKey | undefined = $state.raw();
	/** Whether a key is here until the page closes and no longer: the device would not keep it. */
	isUnkept = $state.raw(false);

	/** The key on its way from being made to being kept. */
	#first: Promise<FirstKey> | undefined;
	/** Its last backup that was saved. */
	#saved: KeyBackup | undefined;

	/** The key that new assignments carry; undefined where there is none yet. */
	get key(): TeacherKey | undefined {
		return this.keys[0];
	}

	/** Asks the device what it has. */
	async load(): Promise<void> {
		if (!canSeal()) this.noKey = 'plain';
		else {
			const before = this.keys;
			const [keys, backups, keeps] = await Promise.all([
				readTeacherKeys(),
				readLarge(keyBackupsName),
				keepsKeys()
			]);
			// A key that came meanwhile is in neither.
			if (this.keys === before) {
				this.keys = keys;
				this.backups = parseKeyBackups(backups);
			}
			if (!keeps) this.noKey = 'refused';
		}
	}

	/** The first key's backup, for saving: its text and the key's id. Makes the key when it is first asked for. */
	async backup(passphrase: string): Promise<{ id: string; text: string }> {
		this.#first ??= startFirstKey();
		const first = await this.#first;
		return { id: first.id, text: await first.backup(passphrase) };
	}

	/** The teacher has been handed the backup: from now on `finish` is possible. */
	handedOver(backup: KeyBackup): void {
		this.#saved = backup;
	}

	/**
	 * Keeps the first key, once the teacher says that its backup is saved. False: it is there until the page closes.
	 * Throws before `handedOver`.
	 */
	async finish(): Promise<boolean> {
		const first = await this.#first;
		const saved = this.#saved;
		if (!first || !saved) throw new Error('a key is not kept before its backup is saved');
		const { key, kept } = await first.finish();
		await this.#remember(key, saved, kept);
		this.#first = undefined;
		this.#saved = undefined;
		// Answers in practice can be given again; a key cannot be made again.
		askToKeep(true);
		return kept;
	}

	/** Brings a key in from the text of its backup. */
	async restore(text: string, passphrase: string, now: number): Promise<Brought> {
		const read = await readKeyFile(text, passphrase);
		if (read.state !== 'read') return read.state;
		const kept = await keepTeacherKey(read.key);
		await this.#remember(read.key, { way: 'restored', at: now, locked: read.isLocked }, kept);
		return kept ? 'brought' : 'unkept';
	}

	async #remember(key: TeacherKey, backup: KeyBackup, kept: boolean): Promise<void> {
		this.isUnkept = !kept;
		this.backups = { ...this.backups, [key.id]: backup };
		this.keys = [key, ...this.keys.filter(({ id }) => id !== key.id)];
		await changeLarge(keyBackupsName, (kept) => ({ ...parseKeyBackups(kept), [key.id]: backup }));
	}
}

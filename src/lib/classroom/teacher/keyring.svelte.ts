import { changeLarge, forgetLarge, keepLarge, readLarge } from '#lib/storage/large.ts';
import { askToKeep } from '#lib/storage/promise.ts';
import { type BackupRead, readBackup, type TeacherKey } from '../keys.ts';
import { canSeal } from '../seal/seal.ts';
import {
	type FirstKey,
	keepTeacherKey,
	readTeacherKeys,
	startFirstKey
} from '../teacher-keys.dom.ts';
import { type Backup, type Backups, backupsName, parseBackups } from './backups.ts';

/** Why no key can be made here: no sealing on plain http, or nothing is kept. */
export type NoKey = 'plain' | 'refused';

/** What came of bringing a key in. `unkept`: it is there until the page closes. */
export type Brought = 'brought' | 'unkept' | Exclude<BackupRead['state'], 'read'>;

/** Whether this device keeps anything at all: tried out, since browsers say so only then. */
async function keepsAnything(): Promise<boolean> {
	const probe = 'teacher.probe';
	const kept = await keepLarge(probe, 1);
	await forgetLarge(probe);
	return kept;
}

/** A teacher's keys on this device, and what is known of their backups. */
export class Keyring {
	/** Newest first; the first is the one that new assignments carry. */
	keys: readonly TeacherKey[] = $state.raw([]);
	backups: Backups = $state.raw({});
	noKey: NoKey | undefined = $state.raw();
	/** Whether the device has been asked. */
	known = $state.raw(false);

	/** The key on its way from being made to being kept. */
	#first: Promise<FirstKey> | undefined;
	/** Its last backup that was saved. */
	#saved: Backup | undefined;

	get key(): TeacherKey | undefined {
		return this.keys[0];
	}

	/** Asks the device what it has. */
	async load(): Promise<void> {
		if (!canSeal()) this.noKey = 'plain';
		else {
			const [keys, backups, keeps] = await Promise.all([
				readTeacherKeys(),
				readLarge(backupsName),
				keepsAnything()
			]);
			this.keys = keys;
			this.backups = parseBackups(backups);
			if (!keeps) this.noKey = 'refused';
		}
		this.known = true;
	}

	/** The first key's backup, for saving: its text and the key's id. Makes the key when it is first asked for. */
	async backup(passphrase: string): Promise<{ id: string; text: string }> {
		this.#first ??= startFirstKey();
		const first = await this.#first;
		return { id: first.id, text: await first.backup(passphrase) };
	}

	/** The teacher has been handed the backup: from now on `finish` is possible. */
	handedOver(backup: Backup): void {
		this.#saved = backup;
	}

	/** Keeps the first key, once the teacher says that its backup is saved. Throws before `handedOver`. */
	async finish(): Promise<void> {
		const first = await this.#first;
		if (!first || !this.#saved) throw new Error('a key is not kept before its backup is saved');
		const { key } = await first.finish();
		await this.#remember(key, this.#saved);
		this.#first = undefined;
		this.#saved = undefined;
		// Answers in practice can be given again; a key cannot be made again.
		askToKeep(true);
	}

	/** Brings a key in from the text of its backup. */
	async restore(text: string, passphrase: string, now: number): Promise<Brought> {
		const read = await readBackup(text, passphrase);
		if (read.state !== 'read') return read.state;
		const kept = await keepTeacherKey(read.key);
		await this.#remember(read.key, { way: 'restored', at: now, locked: passphrase !== '' });
		return kept ? 'brought' : 'unkept';
	}

	async #remember(key: TeacherKey, backup: Backup): Promise<void> {
		this.backups = { ...this.backups, [key.id]: backup };
		this.keys = [key, ...this.keys.filter(({ id }) => id !== key.id)];
		await changeLarge(backupsName, (kept) => ({ ...parseBackups(kept), [key.id]: backup }));
	}
}

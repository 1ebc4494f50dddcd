import { broughtWords } from '../teacher/keyring.svelte.ts';
import { type BackupRead, whyUnopened } from './backup.ts';
import type { Backups } from './backups.svelte.ts';
import type { Book } from './book.svelte.ts';
import type { GradebookWords } from './given.ts';
import type { FileText } from './texts-of.ts';

/** A file that is opened with a passphrase. */
export interface Locked extends FileText {
	of: 'key' | 'backup';
}

/** What is said of a backup that was not opened. */
const backupWords: Record<Exclude<BackupRead['state'], 'read'>, keyof GradebookWords['ui']> = {
	'wrong file': 'wrongFile',
	'wrong passphrase': 'wrongPassphrase',
	newer: 'newerFile',
	damaged: 'damagedFile'
};

/** Keys and backups that came in: opened, or asked for their passphrases one after the other. */
export class LockedFiles {
	#waiting: readonly Locked[] = $state.raw([]);
	readonly #book: Book;
	readonly #backups: Backups;

	constructor(book: Book, backups: Backups) {
		this.#book = book;
		this.#backups = backups;
	}

	/** The file that is asked for its passphrase. */
	get asked(): Locked | undefined {
		return this.#waiting[0];
	}

	/** Opens a file that needs no passphrase, asks for that of another, and says of any other what is wrong with it. */
	async take(file: Locked): Promise<void> {
		const why = file.of === 'backup' ? whyUnopened(file.text) : undefined;
		const isLocked = file.of === 'backup' || !(await this.#unlock(file, ''));
		if (why) this.#tellOf(file, this.#book.given.words.ui[backupWords[why]]);
		else if (isLocked && this.#waiting.every(({ text }) => text !== file.text))
			this.#waiting = [...this.#waiting, file];
	}

	/** Tries a passphrase on the file that is asked for, and reports what came of that. */
	async answer(passphrase: string): Promise<void> {
		if (this.asked && (await this.#unlock(this.asked, passphrase))) this.leaveOut();
	}

	/** Asks for another file. */
	leaveOut(): void {
		this.#waiting = this.#waiting.slice(1);
	}

	/** What is said of a file, with its name where it has one. */
	#tellOf({ name }: FileText, said: string): void {
		this.#book.report.add(name ? `${name}: ${said}` : said);
	}

	/** Opens a file, or says why it never will. False where it takes another passphrase. */
	async #unlock(file: Locked, passphrase: string): Promise<boolean> {
		const { ring, given } = this.#book;
		if (file.of === 'backup') {
			const state = await this.#backups.restore(file.text, passphrase);
			if (state !== 'read') this.#tellOf(file, given.words.ui[backupWords[state]]);
			return state !== 'wrong passphrase';
		}
		const brought = await ring.restore(file.text, passphrase, Date.now());
		const isAsked = brought === 'passphrase needed';
		if (!isAsked) this.#tellOf(file, given.key[broughtWords[brought]]);
		return !isAsked && brought !== 'wrong passphrase';
	}
}

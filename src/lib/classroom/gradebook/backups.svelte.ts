import { fill } from '#lib/locale/fill.ts';
import { saveFile } from '#lib/ui/save-file.dom.ts';
import { localDay } from '../due.ts';
import { joinMade } from '../desk.ts';
import {
	type Backup,
	type BackupRead,
	chanceNeeded,
	mergeKept,
	readBackup,
	writeBackup
} from './backup.ts';
import type { Book } from './book.svelte.ts';
import { changeDecisions, readStored } from './store.dom.ts';

/** Encrypted backups of everything: given out, and brought back in. */
export class Backups {
	/** What was given out last, in a sentence. */
	saved = $state.raw('');

	readonly #book: Book;

	constructor(book: Book) {
		this.#book = book;
	}

	/** Gives the teacher everything that is kept as one encrypted file, and says under which name. */
	async save(passphrase: string): Promise<true> {
		this.saved = '';
		const { made, given } = this.#book;
		const kept = await Promise.all(
			made.map(async ({ assignment: { id } }) => ({ id, ...(await readStored(id)) }))
		);
		const chance = crypto.getRandomValues(new Uint8Array(chanceNeeded));
		const backup = { assignments: made, results: kept };
		const text = await writeBackup(backup, passphrase, chance);
		const name = `fahm-gradebook-${localDay(Date.now())}.json`;
		saveFile(name, new Blob([text], { type: 'application/json' }));
		this.saved = fill(given.words.ui.backupSaved, { name });
		return true;
	}

	/** Brings a backup in, if the passphrase opens it, and reports what came of that. */
	async restore(text: string, passphrase: string): Promise<BackupRead['state']> {
		const read = await readBackup(text, passphrase);
		if (read.state === 'read') await this.#takeIn(read.backup);
		return read.state;
	}

	async #takeIn({ assignments: made, results }: Backup): Promise<void> {
		const { report, given } = this.#book;
		await this.#book.changeDesk((list) => joinMade(list, made));
		let count = 0;
		for (const theirs of results) {
			const { id } = theirs;
			const mine = await readStored(id);
			const { received, away } = mergeKept(mine, theirs);
			count += received.length - mine.received.length;
			if (away.length > 0) report.putAway({ [id]: away });
			const { decisions } = mine;
			await this.#book.changeResults(id, (all) => {
				return mergeKept({ received: all, decisions }, theirs).received;
			});
			const { trouble } = await changeDecisions(id, (all) => {
				return mergeKept({ received: mine.received, decisions: all }, theirs).decisions;
			});
			this.#book.trouble ??= trouble;
		}
		await this.#book.reload();
		report.add(fill(given.words.ui.restored, { count }));
	}
}

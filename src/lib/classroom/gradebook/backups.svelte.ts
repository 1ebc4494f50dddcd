import { fill } from '#lib/locale/fill.ts';
import { localDay } from '../due.ts';
import { assignments } from '../desk.dom.ts';
import { chanceNeeded, mergeKept, readBackup, writeBackup } from './backup.ts';
import type { Book } from './book.svelte.ts';
import { joined } from './results.ts';
import { saveFile } from '#lib/ui/save-file.dom.ts';
import { changeDecisions, readStored } from './store.dom.ts';

/** Encrypted backups of everything: given out, and brought back in. */
export class Backups {
	/** A backup that waits for its passphrase. */
	waiting: { name: string; text: string } | undefined = $state.raw();
	/** What came of bringing one in. */
	said = $state.raw('');

	readonly #book: Book;

	constructor(book: Book) {
		this.#book = book;
	}

	get #ui() {
		return this.#book.given.words.ui;
	}

	#tell(said: string): void {
		this.said = said;
		this.#book.say(said);
	}

	/** Gives the teacher everything that is kept as one encrypted file. */
	async save(passphrase: string): Promise<void> {
		const { made } = this.#book;
		const kept = await Promise.all(
			made.map(async ({ assignment: { id } }) => ({ id, ...(await readStored(id)) }))
		);
		const chance = crypto.getRandomValues(new Uint8Array(chanceNeeded));
		const backup = { assignments: made, results: kept };
		const text = await writeBackup(backup, passphrase, chance);
		saveFile(
			`fahm-gradebook-${localDay(Date.now())}.json`,
			new Blob([text], { type: 'application/json' })
		);
		this.#book.say(this.#ui.saved);
	}

	/** Brings in the backup that waits, if the passphrase opens it. Says what came of it. */
	async restore(passphrase: string): Promise<void> {
		const ui = this.#ui;
		if (!this.waiting) return;
		const read = await readBackup(this.waiting.text, passphrase);
		const says = {
			'wrong file': ui.wrongFile,
			'wrong passphrase': ui.wrongPassphrase,
			newer: ui.newerFile,
			damaged: ui.damagedFile
		};
		if (read.state !== 'read') {
			this.#tell(says[read.state]);
			return;
		}
		const { backup } = read;
		await assignments.change((list) => {
			const here = list.map(({ assignment }) => assignment.id);
			return [...list, ...backup.assignments.filter((one) => !here.includes(one.assignment.id))];
		});
		let count = 0;
		for (const theirs of backup.results) {
			const { id } = theirs;
			const mine = await readStored(id);
			const both = mergeKept(mine, theirs);
			count += both.received.length - mine.received.length;
			await this.#book.changeResults(id, (received) => joined(received, theirs.received));
			await changeDecisions(
				id,
				(decisions) => mergeKept({ received: [], decisions }, theirs).decisions
			);
		}
		this.waiting = undefined;
		await this.#book.reload();
		this.#tell(fill(ui.restored, { count }));
	}
}

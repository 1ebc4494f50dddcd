import { fill } from '#lib/locale/fill.ts';
import { findCodes } from '../collect.ts';
import { findLinks } from '../find-links.ts';
import { asSentences, linesOf } from './account-words.ts';
import { Adopter } from './adopter.svelte.ts';
import type { Backups } from './backups.svelte.ts';
import type { Book } from './book.svelte.ts';
import { breathe } from './breathe.dom.ts';
import { Importer } from './importer.svelte.ts';
import { LockedFiles } from './locked.svelte.ts';
import { countOf } from './results.ts';
import { sortOut } from './sort-out.ts';
import { type FileText, textsOf } from './texts-of.ts';

/** What became of what was given. `waits`: for a passphrase or a key, and is opened then. */
export type Taken = 'taken' | 'waits' | 'refused';

/** A text longer than this, in UTF-16 units, takes a moment to be searched, and the page says so before. */
const longText = 200_000;

/**
 * Brings in whatever a teacher gives, in the order in which one needs the other: keys, backups, links, codes. One import
 * after the other, however many were asked for at once.
 */
export class Intake {
	readonly importer: Importer;
	readonly locked: LockedFiles;
	/** Whether a long text is being searched. */
	isSearching = $state.raw(false);

	readonly #book: Book;
	readonly #adopter: Adopter;
	/** Texts that are opened once no file waits any more, and there is a key. */
	#held: readonly string[] = $state.raw([]);
	/** How much of what was asked for is not done. */
	#left = $state.raw(0);
	/** Ends when all that was asked for so far is done. */
	#done: Promise<unknown> = Promise.resolve();

	constructor(book: Book, backups: Backups) {
		this.#book = book;
		this.locked = new LockedFiles(book, backups);
		this.importer = new Importer(book);
		this.#adopter = new Adopter(book);
	}

	get #ui() {
		return this.#book.given.words.ui;
	}

	/** Whether anything that was given is still being opened, or waits for a passphrase or a key: it is kept nowhere. */
	get isBusy(): boolean {
		return this.#left > 0 || this.#held.length > 0 || this.locked.asked !== undefined;
	}

	/** Takes in a text that somebody pasted: a whole exported chat, codes, links, a key, a backup. */
	take(text: string): Promise<Taken> {
		return this.#inTurn(() => this.#takeTexts([{ name: '', text }]));
	}

	/** Takes in files, each as what it is. */
	takeFiles(files: readonly File[]): Promise<Taken> {
		return this.#inTurn(async () => {
			this.isSearching = true;
			const read = await Promise.all(files.map(textsOf)).finally(() => (this.isSearching = false));
			const unread = files.flatMap(({ name }, at) => (read[at]!.length > 0 ? [] : name));
			return this.#takeTexts(read.flat(), unread);
		});
	}

	/** Tries a passphrase on the file that is asked for, and goes on where it opens. */
	answer(passphrase: string): Promise<Taken> {
		return this.#inTurn(async () => {
			this.#book.report.clear();
			await this.locked.answer(passphrase);
			return this.#told(await this.#open());
		});
	}

	/** Leaves out the file that is asked for, and goes on. */
	leaveOut(): Promise<Taken> {
		return this.#inTurn(async () => {
			this.#book.report.clear();
			this.locked.leaveOut();
			return this.#told(await this.#open());
		});
	}

	/** A key has come by another way: opens what waited for one. */
	keyCame(): Promise<Taken> {
		return this.#inTurn(async () => {
			if (this.#held.length === 0) return 'taken';
			this.#book.report.clear();
			return this.#told(await this.#open());
		});
	}

	/** Takes the last import back. */
	async undo(): Promise<void> {
		const { account } = this.#book.report;
		this.#book.report.clear();
		if (!account) return;
		await this.#inTurn(async () => {
			await this.importer.undo(account);
			this.#book.say(this.#ui.undone);
		});
	}

	/** Takes in again what the teacher had removed. */
	async takeInAway(): Promise<void> {
		const { report } = this.#book;
		const { away } = report;
		report.tookIn();
		for (const [assignment, some] of Object.entries(away))
			await this.#book.restore(assignment, some);
		this.#book.say(fill(this.#ui.added, { count: countOf(away) }));
	}

	/** Does something when all that was asked for before is done. */
	#inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
		this.#left += 1;
		const turn = this.#done.then(act).finally(() => (this.#left -= 1));
		// One that fails holds up nothing that waits.
		this.#done = turn.catch(() => undefined);
		return turn;
	}

	async #takeTexts(texts: readonly FileText[], unread: readonly string[] = []): Promise<Taken> {
		const { report } = this.#book;
		report.clear();
		const { keys, backups, rest } = sortOut(texts);
		const isRefused = keys.length + backups.length > 0 && this.#isPlain();
		if (!isRefused) {
			for (const key of keys) await this.locked.take({ ...key, of: 'key' });
			for (const backup of backups) await this.locked.take({ ...backup, of: 'backup' });
		}
		const isNothing = !rest && keys.length + backups.length === 0;
		if (isNothing && texts.length > 0) report.add(this.#ui.noCode);
		if (rest) this.#hold(rest);
		const taken = await this.#open();
		if (unread.length > 0) report.add(fill(this.#ui.unreadFiles, { names: unread.join(' · ') }));
		return this.#told(isRefused || isNothing ? 'refused' : taken);
	}

	/** Reads the report out, once and whole. */
	#told(taken: Taken): Taken {
		const { said, account, away } = this.#book.report;
		const ui = this.#ui;
		const count = countOf(away);
		const lines = [
			...(account ? [ui.came, ...linesOf(account, ui)] : []),
			...(count > 0 ? [fill(ui.removedCount, { count })] : [])
		];
		this.#book.announce([said, asSentences(lines)].filter(Boolean).join(' '));
		return taken;
	}

	/** Whether nothing sealed can be opened on this page; then that is said. */
	#isPlain(): boolean {
		const { ring, report } = this.#book;
		if (ring.noKey === 'plain') report.add(this.#ui.plain);
		return ring.noKey === 'plain';
	}

	#hold(text: string): void {
		// Somebody may give the same again, since nothing seems to come of it.
		if (!this.#held.includes(text)) this.#held = [...this.#held, text];
	}

	/** Opens the texts that are held, unless a file is to be opened before. */
	async #open(): Promise<Taken> {
		if (this.locked.asked) return 'waits';
		const text = this.#held.join('\n\n');
		this.#held = [];
		return text ? this.#search(text) : 'taken';
	}

	/** Takes in what there is in a text: assignments by their links first, then results of them. */
	async #search(text: string): Promise<Taken> {
		const { report, ring } = this.#book;
		this.isSearching = text.length > longText;
		await breathe();
		const links = findLinks(text);
		const found = findCodes(text);
		this.isSearching = false;
		const hasCodes = found.codes.length > 0;
		const hasLinks = await this.#adopter.adopt(links, hasCodes);
		if (hasCodes && this.#isPlain()) return 'refused';
		if (hasCodes && ring.keys.length === 0) {
			this.#hold(text);
			report.add(`${this.#ui.noKey} ${this.#ui.noKeyHow} ${this.#ui.waitsForKey}`);
			return 'waits';
		}
		if (!hasCodes && found.damaged.length === 0) {
			if (!hasLinks) report.add(this.#ui.noCode);
			return hasLinks ? 'taken' : 'refused';
		}
		if (await this.importer.import(found)) return 'taken';
		report.add(this.#ui.unread);
		return 'refused';
	}
}

import { fill } from '#lib/locale/fill.ts';
import { assignments } from '../desk.dom.ts';
import { addMade, type Made } from '../desk.ts';
import { findCodes, type Found } from '../collect.ts';
import { matchesExplainer } from '../assignment.ts';
import { readLink, writeLink } from '../link.ts';
import { headerOf } from '../seal/code.ts';
import {
	type Account,
	countAdded,
	knownOf,
	newCodes,
	nothing,
	withBatch,
	withoutAdded
} from './account.ts';
import { looksLikeBackup } from './backup.ts';
import type { Backups } from './backups.svelte.ts';
import type { Book } from './book.svelte.ts';
import { shapeIn } from './mark.ts';
import { fetchMaterial } from './material.dom.ts';
import { openCodes, type Opening } from './receive.ts';
import { joined } from './results.ts';
import { changeDecisions, readStored } from './store.dom.ts';
import { type FileText, textsOf } from './texts-of.ts';

/** Results that are opened between two times of keeping: a closed tab loses no more than these. */
const keepEvery = 4096;

/** A text longer than this, in UTF-16 units, takes a moment to be searched, and the page says so before. */
const longText = 200_000;

/** Whether a text begins like the file of a teacher's key. */
const looksLikeKey = (text: string) => text.slice(0, 200).includes('"fahm-key"');

/** Lets the page draw and answer. */
const breathe = () => new Promise<void>((done) => setTimeout(done));

/** Brings results in, whatever they come in: one import after the other, however many were asked for at once. */
export class Intake {
	/** How far an import has come; undefined where none is running. */
	progress: { done: number; total: number } | undefined = $state.raw();
	/** What the last import came to. */
	account: Account | undefined = $state.raw();
	/** What there is to say where no code was found. */
	said = $state.raw('');
	readonly #book: Book;
	#stopper = new AbortController();
	/** Ends when all that was asked for so far is done. */
	#done: Promise<unknown> = Promise.resolve();

	/** Where backups wait for their passphrases. */
	readonly #backups: Backups;

	constructor(book: Book, backups: Backups) {
		this.#book = book;
		this.#backups = backups;
	}

	get #ui() {
		return this.#book.given.words.ui;
	}

	/** Stops the import that is running; what it has opened so far stays. */
	stop(): void {
		this.#stopper.abort();
	}

	/** Does something when all that was asked for before is done. */
	#inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
		const turn = this.#done.then(act);
		// One that fails holds up nothing that waits.
		this.#done = turn.catch(() => undefined);
		return turn;
	}

	/** Takes in a text that somebody pasted: codes, an assignment's link, a backup. False where it holds none of them. */
	take(text: string): Promise<boolean> {
		return this.#inTurn(() => this.#take(text));
	}

	/** Takes in files: those that are backups wait for a passphrase, all others are read as one text. */
	takeFiles(files: readonly File[]): Promise<void> {
		return this.#inTurn(() => this.#takeFiles(files));
	}

	async #take(text: string): Promise<boolean> {
		// Before codes are looked for: some of a backup's letters look like damaged ones.
		if (looksLikeBackup(text)) {
			this.#ask({ name: '', text });
			return true;
		}
		this.said = text.length > longText ? this.#ui.working : '';
		await breathe();
		const found = findCodes(text);
		this.said = '';
		const { ring } = this.#book;
		if (found.codes.length > 0 && this.#isPlain()) return false;
		if (found.codes.length > 0 && ring.keys.length === 0) {
			this.#tell(`${this.#ui.noKey} ${this.#ui.noKeyHow}`);
			return false;
		}
		if (found.codes.length + found.damaged.length > 0) return this.#import(found);
		if (await this.#takeLink(text)) return true;
		this.#tell(this.#ui.noCode);
		return false;
	}

	/** Whether nothing sealed can be opened on this page; then that is said. */
	#isPlain(): boolean {
		const { noKey } = this.#book.ring;
		if (noKey === 'plain') this.#tell(this.#ui.plain);
		return noKey === 'plain';
	}

	/** Asks for the passphrase of a backup. */
	#ask(backup: FileText): void {
		if (!this.#isPlain()) this.#backups.waiting = backup;
	}

	/** Takes in a key file that needs no passphrase; for one that does, there is a field with the key. */
	async #takeKey(text: string): Promise<void> {
		if (this.#isPlain()) return;
		const { key, words } = this.#book.given;
		const brought = await this.#book.ring.restore(text, '', Date.now());
		if (brought === 'brought' || brought === 'unkept') this.#tell(key[brought]);
		else this.#tell(brought === 'passphrase needed' ? key.passNeeded : words.ui.wrongFile);
	}

	async #takeFiles(files: readonly File[]): Promise<void> {
		this.said = this.#ui.working;
		const read = await Promise.all(files.map(textsOf)).finally(() => (this.said = ''));
		const texts = read.flat();
		const backup = texts.find(({ text }) => looksLikeBackup(text));
		if (backup) this.#ask(backup);
		const keyFile = texts.find(({ text }) => looksLikeKey(text));
		if (keyFile) await this.#takeKey(keyFile.text);
		const others = texts.filter(({ text }) => !looksLikeBackup(text) && !looksLikeKey(text));
		if (others.length > 0) await this.#take(others.map(({ text }) => text).join('\n\n'));
		const unread = files.flatMap(({ name }, at) => (read[at]!.length > 0 ? [] : name));
		if (unread.length === 0) return;
		const names = fill(this.#ui.unreadFiles, { names: unread.join(' · ') });
		this.#tell([this.said, names].filter(Boolean).join(' '));
	}

	#tell(said: string): void {
		this.said = said;
		this.#book.say(said);
	}

	/** Takes in the link of an assignment that was made on another device. False where the text is none. */
	async #takeLink(text: string): Promise<boolean> {
		const link = readLink(text);
		if (link.state !== 'read') return false;
		const { assignment } = link;
		const taught = this.#book.given.explainers.find(({ id }) =>
			matchesExplainer(assignment.pool, id)
		);
		if (!taught) this.#tell(this.#ui.linkUnknown);
		else {
			// Its own, and not what the text ends in: a message goes on after its link.
			const fragment = writeLink(assignment);
			const made = { fragment, assignment, explainer: taught.id, made: Date.now() };
			await assignments.change((list) =>
				list.some((one) => one.assignment.id === assignment.id) ? [...list] : addMade(list, made)
			);
			await changeDecisions(assignment.id, (decisions) => ({ ...decisions, adopted: true }));
			await this.#book.reload(assignment.id);
			this.#tell(this.#ui.linkTaken);
		}
		return true;
	}

	/**
	 * What is needed to open results of every assignment of the desk, and ids of those whose questions could not be
	 * fetched. An explainer that the site no longer has is in neither.
	 */
	async #openings(): Promise<{ openings: Opening[]; unread: string[] }> {
		const [openings, unread]: [Opening[], string[]] = [[], []];
		const add = async (made: Made) => {
			const { assignment } = made;
			const taught = this.#book.taughtOf(made);
			if (!taught) return;
			const material = await fetchMaterial(taught).catch(() => undefined);
			if (!material) unread.push(assignment.id);
			else
				openings.push({
					assignment,
					shapeOf: (number, revision) => shapeIn(material, number, revision)
				});
		};
		await Promise.all(this.#book.made.map(add));
		return { openings, unread };
	}

	/** Opens codes and keeps what was in them. False where the questions are missing that some of them answer. */
	async #import({ codes, duplicates, damaged }: Found): Promise<boolean> {
		const book = this.#book;
		const { openings, unread } = await this.#openings();
		const isUnread = (code: string) => {
			const header = headerOf(code);
			return typeof header !== 'string' && unread.includes(header.assignment);
		};
		if (codes.some(isUnread)) {
			this.#tell(this.#ui.unread);
			return false;
		}
		const stored = await Promise.all(
			book.made.map(async ({ assignment: { id, due } }) => ({ id, due, ...(await readStored(id)) }))
		);
		const fresh = newCodes(
			codes,
			stored.map(({ received }) => received)
		);
		const known = knownOf(stored);
		const again = duplicates + codes.length - fresh.length;
		let account: Account = { ...nothing, again, damaged };
		let [done, kept] = [0, 0];
		const { signal } = (this.#stopper = new AbortController());
		this.progress = { done, total: fresh.length };
		for await (const batch of openCodes(fresh, book.ring.keys, openings)) {
			account = withBatch(account, batch, known, Date.now());
			done += batch.length;
			this.progress = { done, total: fresh.length };
			if (done - kept >= keepEvery) {
				await this.#keep(account);
				kept = done;
			}
			await breathe();
			if (signal.aborted) break;
		}
		account = { ...account, left: fresh.length - done };
		await this.#keep(account);
		this.progress = undefined;
		this.account = account;
		await this.#showWhere(account);
		const ui = this.#ui;
		book.say(`${ui.came}. ${fill(ui.added, { count: countAdded(account) })}`);
		return true;
	}

	async #keep({ added }: Account): Promise<void> {
		for (const [id, some] of Object.entries(added))
			await this.#book.changeResults(id, (received) => joined(received, some));
	}

	/** Opens the assignment that results came for, where they came for one that is not open. */
	async #showWhere({ added }: Account): Promise<void> {
		const ids = Object.keys(added);
		const [first] = ids;
		if (first && !ids.includes(this.#book.open)) await this.#book.select(first);
	}

	/** Takes the last import back. */
	undo(): Promise<void> {
		const { account } = this;
		this.account = undefined;
		return this.#inTurn(async () => {
			for (const [id, some] of Object.entries(account?.added ?? {})) {
				await this.#book.changeResults(id, (received) => withoutAdded(received, some));
			}
			this.#book.say(this.#ui.undone);
		});
	}
}

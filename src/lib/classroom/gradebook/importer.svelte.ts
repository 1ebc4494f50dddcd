import type { Found } from '../collect.ts';
import type { Made } from '../desk.ts';
import { headerOf } from '../seal/code.ts';
import { type Account, knownOf, newCodes, nothing, withBatch, withoutAdded } from './account.ts';
import type { Book } from './book.svelte.ts';
import { breathe } from './breathe.dom.ts';
import { shapeIn } from './mark.ts';
import { fetchMaterial } from './material.dom.ts';
import { openCodes, type Opening } from './receive.ts';
import { joined } from './results.ts';
import { readStored } from './store.dom.ts';

/** Results that are opened between two times of keeping: a closed tab loses no more than these. */
const keepEvery = 4096;

/** Opens codes and keeps what was in them, and takes that back. */
export class Importer {
	/** How far an import has come; undefined where none is running. */
	progress: { done: number; total: number } | undefined = $state.raw();
	readonly #book: Book;
	#stopper = new AbortController();

	constructor(book: Book) {
		this.#book = book;
	}

	/** Stops the import that is running; what it has opened so far stays. */
	stop(): void {
		this.#stopper.abort();
	}

	/** Imports codes, and reports what came of that. False where the questions are missing that some of them answer. */
	async import({ codes, duplicates, damaged }: Found): Promise<boolean> {
		const book = this.#book;
		const { openings, unread } = await this.#openings();
		const isUnread = (code: string) => {
			const header = headerOf(code);
			return typeof header !== 'string' && unread.includes(header.assignment);
		};
		if (codes.some(isUnread)) return false;
		const stored = await Promise.all(
			book.made.map(async ({ assignment: { id, due } }) => ({ id, due, ...(await readStored(id)) }))
		);
		const fresh = newCodes(
			codes,
			stored.map(({ received }) => received)
		);
		const again = duplicates + codes.length - fresh.length;
		const begun = { ...nothing, again, damaged };
		const account = await this.#openAll(fresh, openings, begun, knownOf(stored));
		book.report.account = account;
		book.report.putAway(account.removed);
		await this.#showWhere(account);
		return true;
	}

	/** Opens codes some at a time, keeps them now and then, and accounts for them all. */
	async #openAll(
		fresh: readonly string[],
		openings: readonly Opening[],
		begun: Account,
		known: ReturnType<typeof knownOf>
	): Promise<Account> {
		let [account, done, kept] = [begun, 0, 0];
		const { signal } = (this.#stopper = new AbortController());
		this.progress = { done, total: fresh.length };
		for await (const batch of openCodes(fresh, this.#book.ring.keys, openings)) {
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
		await this.#keep(account);
		this.progress = undefined;
		return { ...account, left: fresh.length - done };
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

	async #keep({ added }: Account): Promise<void> {
		for (const [id, some] of Object.entries(added))
			await this.#book.changeResults(id, (received) => joined(received, some));
	}

	/** Opens the assignment that results came for, where they came for one that is not open. */
	async #showWhere({ added }: Account): Promise<void> {
		const ids = Object.keys(added);
		const [first] = ids;
		if (first && !ids.includes(this.#book.open)) await this.#book.select(first);
		// A sealed result has no business in the history of this browser.
		this.#book.standThere();
	}

	/** Takes back what an import added. */
	async undo({ added }: Account): Promise<void> {
		for (const [id, some] of Object.entries(added))
			await this.#book.changeResults(id, (received) => withoutAdded(received, some));
	}
}

import { fill } from '#lib/locale/fill.ts';
import { matchesExplainer } from '../assignment.ts';
import { assignments } from '../desk.dom.ts';
import { addMade, type Made } from '../desk.ts';
import type { Links } from '../find-links.ts';
import { writeLink } from '../link.ts';
import type { Book } from './book.svelte.ts';

/** Takes in assignments that were made on another device, by their links. */
export class Adopter {
	readonly #book: Book;

	constructor(book: Book) {
		this.#book = book;
	}

	/**
	 * Takes assignments in, opens the last of them and reports it. With codes beside them only those are spoken of that
	 * are new here: results name their assignments by themselves. False where there is no link.
	 */
	async adopt({ assignments: found, hasNewer }: Links, hasCodes: boolean): Promise<boolean> {
		const { report, given } = this.#book;
		const { ui } = given.words;
		const made = found.flatMap((assignment) => this.#madeOf(assignment));
		const fresh = await this.#keepNew(made);
		const told = hasCodes ? fresh : made;
		if (hasNewer) report.add(ui.linkNewer);
		if (made.length < found.length && !hasCodes) report.add(ui.linkUnknown);
		if (told.length > 1) report.add(fill(ui.linksTaken, { count: told.length }));
		if (told.length === 1) report.add(ui.linkTaken);
		const last = told.at(-1);
		if (last) await this.#book.reload(last.assignment.id);
		return found.length > 0 || hasNewer;
	}

	/** The assignment of a link as the desk keeps it; none where its explainer is not on this site. */
	#madeOf(assignment: Made['assignment']): Made[] {
		const taught = this.#book.given.explainers.find(({ id }) =>
			matchesExplainer(assignment.pool, id)
		);
		// Its own fragment, and not what the text has: a message goes on after its link.
		const fragment = writeLink(assignment);
		return taught ? [{ fragment, assignment, explainer: taught.id, made: Date.now() }] : [];
	}

	/** Keeps assignments that are not on this device yet, and gives those. */
	async #keepNew(made: readonly Made[]): Promise<Made[]> {
		const { rows } = await assignments.read();
		const fresh = made.filter(
			({ assignment: { id } }) => !rows.some(({ assignment }) => assignment.id === id)
		);
		if (fresh.length > 0) await this.#book.changeDesk((list) => fresh.reduce(addMade, [...list]));
		for (const { assignment } of fresh)
			await this.#book.decide((decisions) => ({ ...decisions, adopted: true }), assignment.id);
		return fresh;
	}
}

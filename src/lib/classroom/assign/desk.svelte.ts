import type { Locale } from '#lib/locale/locales.ts';
import {
	addMade,
	archive,
	type Draft,
	keepDraft,
	type Made,
	removeDraft,
	type Rules
} from '../desk.ts';
import type { DeskTrouble } from '../change-kept.dom.ts';
import { assignments, drafts } from '../desk.dom.ts';
import { drawId, drawSeed } from '../draw.dom.ts';
import { writeLink } from '../link.ts';
import { Keyring } from '../teacher/keyring.svelte.ts';
import { pickBalanced } from './balance.ts';
import type { Bank } from './bank.ts';
import { assignmentOf, choose, draftOf, newDraft } from './draft.ts';
import { fetchBank } from './fetch-bank.dom.ts';
import type { AssignGiven, Offered } from './given.ts';

/** Something that was just done and can be taken back. */
export interface Undoable {
	said: string;
	undo: () => void;
}

/** Id of what the address opens; empty where it opens the list. */
const idInAddress = () => location.hash.replace(/^#(all)?/, '');

/** How many questions "ten good ones" are. */
const handful = 10;

/** The teacher's desk on this page: what there is, what is open, and what can be done with it. */
export class Desk {
	readonly ring = new Keyring();
	made: readonly Made[] = $state.raw([]);
	drafts: readonly Draft[] = $state.raw([]);
	/** Whether storage has been read. */
	known = $state.raw(false);
	/** Id of what is open, out of the address; empty for the list. */
	open = $state.raw('');
	/** Whether the open draft waits for a key before its link can be made. */
	waitsForKey = $state.raw(false);
	last: Undoable | undefined = $state.raw();
	/** What a screen reader is told. */
	status = $state.raw('');

	readonly given: AssignGiven;
	/** Why the last thing that was to be kept was not. */
	#unkept: DeskTrouble | undefined = $state.raw();

	constructor(given: AssignGiven) {
		this.given = given;
		this.open = idInAddress();
		addEventListener('hashchange', () => this.#follow());
		// Another tab may have changed the desk meanwhile.
		addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'visible') void this.#read();
		});
		void this.#load();
	}

	/** Why nothing is kept. */
	get trouble(): DeskTrouble | undefined {
		return this.#unkept ?? (this.ring.noKey === 'refused' ? 'refused' : undefined);
	}

	get draft(): Draft | undefined {
		return this.drafts.find(({ id }) => id === this.open);
	}

	get sent(): Made | undefined {
		return this.made.find(({ assignment }) => assignment.id === this.open);
	}

	/** The explainer of this id; the first that there is where it is gone. */
	offered(id: string): Offered | undefined {
		return this.given.explainers.find((one) => one.id === id) ?? this.given.explainers[0];
	}

	/** Languages that an explainer is offered in, the page's own first. */
	languagesOf({ practice }: Offered): Locale[] {
		const all = Object.keys(practice) as Locale[];
		return all.sort((a, b) => Number(b === this.given.locale) - Number(a === this.given.locale));
	}

	/** The questions of an explainer in the page's language, or in the one that it has. */
	bank(explainer: string, locale?: Locale): Promise<Bank> {
		const offered = this.offered(explainer);
		if (!offered) throw new Error('there is no explainer to choose from');
		return fetchBank(offered, locale ?? this.languagesOf(offered)[0]!);
	}

	/** The title of an assignment, or that of its explainer. */
	titleOf({ title, explainer }: Pick<Draft, 'title' | 'explainer'>): string {
		const { titles = {} } = this.offered(explainer) ?? {};
		return title || (titles[this.given.locale] ?? Object.values(titles)[0] ?? '');
	}

	/** Shows what has this id; the list for an empty one. The address says which, so that going back works. */
	show(id: string): void {
		location.hash = id;
		this.#follow();
	}

	async begin(): Promise<void> {
		const [offered] = this.given.explainers;
		if (!offered) return;
		const [before] = this.made;
		const begun = { id: drawId(), now: Date.now() };
		const draft = newDraft(offered.id, this.languagesOf(offered), begun, before?.assignment);
		await this.#keep(draft);
		this.show(draft.id);
	}

	async duplicate(made: Made): Promise<void> {
		const draft = draftOf(made, { id: drawId(), now: Date.now() });
		await this.#keep(draft);
		this.show(draft.id);
	}

	/** Changes the open draft. */
	change(change: Partial<Rules & Pick<Draft, 'explainer' | 'questions'>>): void {
		if (this.draft) void this.#keep({ ...this.draft, ...change, changed: Date.now() });
	}

	/** Takes questions into the open draft or out of it. Says so where an assignment cannot take them all. */
	choose(numbers: readonly number[], on: boolean): boolean {
		if (!this.draft) return false;
		const questions = choose(this.draft.questions, numbers, on);
		this.change({ questions });
		return !on || numbers.every((number) => questions.includes(number));
	}

	/** Another choice in the stead of this one; what was chosen can be had back. */
	#replace(questions: readonly number[], said: string): void {
		const { draft } = this;
		if (!draft) return;
		this.change({ questions });
		this.say(said, () => this.change({ questions: draft.questions }), draft.questions.length > 0);
	}

	chooseTen(bank: Bank): void {
		const picked = pickBalanced(bank.questions, handful, drawSeed());
		const numbers = picked.map(({ number }) => number);
		this.#replace(choose([], numbers, true), this.given.words.tenDone);
	}

	clear(): void {
		this.#replace([], this.given.words.cleared);
	}

	async remove(draft: Draft): Promise<void> {
		this.#took(await drafts.change((list) => removeDraft(list, draft.id)));
		this.say(this.given.words.removed, () => void this.#keep(draft));
	}

	async archive(made: Made, archived: boolean): Promise<void> {
		const { id } = made.assignment;
		const { rows, trouble } = await assignments.change((list) => archive(list, id, archived));
		this.made = rows;
		this.#unkept = trouble;
		if (archived) this.say(this.given.words.putAway, () => void this.archive(made, false));
	}

	/** Makes the open draft's link, as soon as there is a key; the draft has then done its work. */
	async make(): Promise<void> {
		const { draft } = this;
		const key = this.ring.key?.publicKey;
		this.waitsForKey = !key;
		if (!draft || !key) return;
		const bank = await this.bank(draft.explainer);
		const assignment = assignmentOf(draft, bank, { id: drawId(), seed: drawSeed(), key });
		const fragment = writeLink(assignment);
		const made = { fragment, assignment, explainer: bank.explainer, made: Date.now() };
		const kept = await assignments.change((list) => addMade(list, made));
		this.made = kept.rows;
		this.#unkept = kept.trouble;
		this.last = undefined;
		this.#took(await drafts.change((list) => removeDraft(list, draft.id)));
		// Going back leads to the list and not to a draft that is gone.
		history.replaceState(history.state, '', `#${assignment.id}`);
		this.#follow();
	}

	/** Says what was done and, if `isUndoable`, offers to take it back. */
	say(said: string, undo: () => void, isUndoable = true): void {
		this.status = said;
		this.last = isUndoable ? { said, undo } : undefined;
	}

	takeBack(): void {
		this.last?.undo();
		this.last = undefined;
	}

	#follow(): void {
		this.open = idInAddress();
		this.waitsForKey = false;
		this.last = undefined;
		this.status = '';
	}

	async #load(): Promise<void> {
		await Promise.all([this.#read(), this.ring.load()]);
		this.known = true;
	}

	async #read(): Promise<void> {
		const [made, begun] = await Promise.all([assignments.read(), drafts.read()]);
		this.made = made.rows;
		this.#took(begun);
		this.#unkept = made.trouble ?? begun.trouble;
	}

	async #keep(draft: Draft): Promise<void> {
		// On the screen at once; storage follows.
		this.drafts = keepDraft(this.drafts, draft);
		this.#took(await drafts.change((list) => keepDraft(list, draft)));
	}

	#took({ rows, trouble }: Awaited<ReturnType<typeof drafts.read>>): void {
		this.#unkept = trouble;
		// An answer from storage may be older than what was typed since.
		const isNewest = rows.every(
			(row) => !this.drafts.some(({ id, changed }) => id === row.id && changed > row.changed)
		);
		if (isNewest) this.drafts = rows;
	}
}

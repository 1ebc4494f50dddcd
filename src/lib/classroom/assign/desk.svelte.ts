import type { Locale } from '#lib/locale/locales.ts';
import type { Unkept } from '#lib/storage/unkept.ts';
import {
	addMade,
	archive,
	type Draft,
	keepDraft,
	type Made,
	removeDraft,
	type Rules
} from '../desk.ts';
import { assignments, drafts } from '../desk.dom.ts';
import { drawId, drawSeed } from '../draw.dom.ts';
import { writeLink } from '../link.ts';
import { Aloud } from '../teacher/aloud.svelte.ts';
import { Keyring } from '../teacher/keyring.svelte.ts';
import { pickBalanced } from './balance.ts';
import type { Bank } from './bank.ts';
import { assignmentOf, choose, draftOf, newDraft } from './draft.ts';
import { fetchBank } from './fetch-bank.dom.ts';
import type { AssignGiven, Offered } from './given.ts';

/** Id of what the address opens; empty where it opens the list. */
const idInAddress = () => location.hash.replace(/^#(all)?/, '');

/** How many questions "ten good ones" are. */
const handful = 10;

/** The teacher's desk on this page: what there is, what is open, and what can be done with it. */
export class Desk extends Aloud {
	readonly ring = new Keyring();
	made: readonly Made[] = $state.raw([]);
	drafts: readonly Draft[] = $state.raw([]);
	/** Whether storage has been read. */
	known = $state.raw(false);
	/** Id of what is open, out of the address; empty for the list. */
	open = $state.raw('');
	/** Whether the open draft waits for a key before its link can be made. */
	waitsForKey = $state.raw(false);

	readonly given: AssignGiven;
	/** Why the assignments, and why the drafts, are not kept. */
	#unkeptMade: Unkept | undefined = $state.raw();
	#unkeptDrafts: Unkept | undefined = $state.raw();
	#isMaking = false;

	constructor(given: AssignGiven) {
		super(given.words.undone);
		this.given = given;
		this.open = idInAddress();
		addEventListener('hashchange', () => this.#follow());
		// Another tab may have changed the desk meanwhile.
		addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'visible') void this.#readAgain();
		});
		void this.#load();
	}

	/** Why nothing is kept. */
	get trouble(): Unkept | undefined {
		const { noKey } = this.ring;
		return this.#unkeptMade ?? this.#unkeptDrafts ?? (noKey === 'refused' ? noKey : undefined);
	}

	/** The draft that is open, if one is. */
	get draft(): Draft | undefined {
		return this.drafts.find(({ id }) => id === this.open);
	}

	/** The assignment that is open, if one is. */
	get sent(): Made | undefined {
		return this.made.find(({ assignment }) => assignment.id === this.open);
	}

	/** The explainer of this id; `undefined` where it has left the site: no other one has its questions. */
	offered(id: string): Offered | undefined {
		return this.given.explainers.find((one) => one.id === id);
	}

	/** Languages that an explainer is offered in, the page's own first. */
	languagesOf({ practice }: Offered): Locale[] {
		const all = Object.keys(practice) as Locale[];
		return all.sort((a, b) => Number(b === this.given.locale) - Number(a === this.given.locale));
	}

	/**
	 * The questions of an explainer in the page's language, or in the one that it has. Rejects where it is gone. The same
	 * promise for the same questions: a view that waits for them would otherwise begin anew with every letter typed.
	 */
	bank(explainer: string, locale?: Locale): Promise<Bank> {
		const offered = this.offered(explainer);
		if (!offered) return Promise.reject(new Error(`${explainer} has left the site`));
		return fetchBank(offered, locale ?? this.languagesOf(offered)[0]!);
	}

	/** The title of an assignment, or that of its explainer; where there is neither, a word for that. */
	titleOf({ title, explainer }: Pick<Draft, 'title' | 'explainer'>): string {
		const { titles = {} } = this.offered(explainer) ?? {};
		const about = titles[this.given.locale] ?? Object.values(titles)[0];
		return title || (about ?? this.given.words.untitled);
	}

	/** Shows what has this id; the list for an empty one. The address says which, so that going back works. */
	show(id: string): void {
		location.hash = id;
		this.#follow();
	}

	/** Opens a new draft about the first explainer. */
	async begin(): Promise<void> {
		const [offered] = this.given.explainers;
		if (!offered) return;
		const [before] = this.made;
		const begun = { id: drawId(), now: Date.now() };
		const draft = newDraft(offered.id, this.languagesOf(offered), begun, before?.assignment);
		await this.#keep(draft);
		this.show(draft.id);
	}

	/** Opens a draft that asks what an assignment asks. */
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
		const back = () => this.change({ questions: draft.questions });
		this.say(said, draft.questions.length > 0 ? back : undefined);
	}

	/** Chooses ten questions for the open draft, balanced, in the stead of those that it has. */
	chooseTen(bank: Bank): void {
		const picked = pickBalanced(bank.questions, handful, drawSeed());
		const numbers = picked.map(({ number }) => number);
		this.#replace(choose([], numbers, true), this.given.words.tenDone);
	}

	/** Takes every question out of the open draft. */
	clear(): void {
		this.#replace([], this.given.words.cleared);
	}

	/** Deletes a draft, which can be taken back. */
	async remove(draft: Draft): Promise<void> {
		this.#took(await drafts.change((list) => removeDraft(list, draft.id)));
		this.say(this.given.words.removed, () => this.#keep(draft));
	}

	/** Puts an assignment away, which can be taken back, or takes it out again. */
	async archive(made: Made, archived: boolean): Promise<void> {
		const { id } = made.assignment;
		const { rows, trouble } = await assignments.change((list) => archive(list, id, archived));
		this.made = rows;
		this.#unkeptMade = trouble;
		if (archived) this.say(this.given.words.putAway, () => this.archive(made, false));
	}

	/** Makes the open draft's link, as soon as there is a key; the draft has then done its work. */
	async make(): Promise<void> {
		// A second press would make a second assignment, with another link.
		if (this.#isMaking) return;
		this.#isMaking = true;
		await this.#makeLink().finally(() => (this.#isMaking = false));
	}

	async #makeLink(): Promise<void> {
		// One may have come in another tab.
		if (!this.ring.key) await this.ring.load();
		const { draft } = this;
		const key = this.ring.key?.publicKey;
		this.waitsForKey = draft !== undefined && !key;
		if (!draft || !key) return;
		const bank = await this.bank(draft.explainer);
		const assignment = assignmentOf(draft, bank, { id: drawId(), seed: drawSeed(), key });
		const fragment = writeLink(assignment);
		const made = { fragment, assignment, explainer: bank.explainer, made: Date.now() };
		const kept = await assignments.change((list) => addMade(list, made));
		this.made = kept.rows;
		this.#unkeptMade = kept.trouble;
		this.hush();
		// Of an assignment that is not kept, the draft is what will be left.
		if (!kept.trouble) this.#took(await drafts.change((list) => removeDraft(list, draft.id)));
		// Going back leads to the list and not to a draft that is gone.
		history.replaceState(history.state, '', `#${assignment.id}`);
		this.#follow();
	}

	#follow(): void {
		this.open = idInAddress();
		this.waitsForKey = false;
		this.hush();
		this.status = '';
	}

	async #load(): Promise<void> {
		await Promise.all([this.#read(), this.ring.load()]);
		this.known = true;
	}

	async #readAgain(): Promise<void> {
		await Promise.all([this.#read(), this.ring.load()]);
		// With a key that came in another tab there is none to be made.
		if (!this.ring.isUnkept) this.waitsForKey &&= !this.ring.key;
	}

	async #read(): Promise<void> {
		const [made, begun] = await Promise.all([assignments.read(), drafts.read()]);
		this.made = made.rows;
		// That it can be read does not say that it is kept.
		this.#unkeptMade = made.trouble ?? this.#unkeptMade;
		this.#took({ rows: begun.rows, trouble: begun.trouble ?? this.#unkeptDrafts });
	}

	async #keep(draft: Draft): Promise<void> {
		// On the screen at once; storage follows.
		this.drafts = keepDraft(this.drafts, draft);
		this.#took(await drafts.change((list) => keepDraft(list, draft)));
	}

	#took({ rows, trouble }: Awaited<ReturnType<typeof drafts.read>>): void {
		this.#unkeptDrafts = trouble;
		// An answer from storage may be older than what was typed since.
		const isNewest = rows.every(
			(row) => !this.drafts.some(({ id, changed }) => id === row.id && changed > row.changed)
		);
		if (isNewest) this.drafts = rows;
	}
}

import { fill } from '#lib/locale/fill.ts';
import { attemptSeed, questionOrder } from '../assignment.ts';
import type { DeskTrouble } from '../change-kept.dom.ts';
import { assignments } from '../desk.dom.ts';
import { archive, type Made } from '../desk.ts';
import { Keyring } from '../teacher/keyring.svelte.ts';
import { type Decisions, undecided } from './decisions.ts';
import type { GradebookGiven, Taught } from './given.ts';
import { itemsOf } from './items.ts';
import { type Cell, markAnswer } from './mark.ts';
import { matchRoster } from './matching.ts';
import { fetchMaterial, type Material } from './material.dom.ts';
import { misreadMap } from './misread-map.ts';
import { joined, type Received } from './results.ts';
import { rowsOf } from './rows.ts';
import { changeDecisions, changeReceived, forgetStored, readStored } from './store.dom.ts';
import { writersOf } from './writers.ts';

/** What is on the screen of an open assignment. */
export type View =
	{ of: 'class' } | { of: 'student'; key: string } | { of: 'question'; number: number };

/** Something that was just done and can be taken back. */
export interface Undoable {
	said: string;
	undo: () => void | Promise<void>;
}

/** The gradebook on this page: which assignment is open, what came in, and all that is derived from it. */
export class Book {
	readonly given: GradebookGiven;

	/** Assignments of this device, newest first. */
	made: readonly Made[] = $state.raw([]);
	readonly ring = new Keyring();
	/** Whether storage has been read. */
	known = $state.raw(false);
	/** Id of the open assignment; empty where there is none. */
	open = $state.raw('');
	view: View = $state.raw({ of: 'class' });
	/** Results of the open assignment, in the order in which they came in. */
	received: readonly Received[] = $state.raw([]);
	/** What the teacher decided about them. */
	decisions: Decisions = $state.raw(undecided);
	/** The questions of the open assignment; undefined until they have come. */
	material: Material | undefined = $state.raw();
	/** Whether the questions could not be fetched. */
	unread = $state.raw(false);
	/** Why what is brought in is not kept, or cannot be opened. */
	trouble: DeskTrouble | 'plain' | undefined = $state.raw();
	/** What a screen reader is told. */
	status = $state.raw('');
	/** What was done last, where it can be taken back. */
	last: Undoable | undefined = $state.raw();

	/** The open assignment. */
	readonly current = $derived(this.made.find(({ assignment }) => assignment.id === this.open));

	/** Whether the open assignment is here, as far as it will come: results, decisions, and the questions unless `unread`. */
	readonly isThere = $derived(
		this.current !== undefined && (this.unread || this.material !== undefined)
	);

	readonly #regraded = $derived(this.decisions.regraded);

	/** Grades a result, once: what is excluded or which attempt counts changes no grade of an answer. */
	readonly #mark = $derived.by(() => {
		const [bank, regraded] = [this.material, this.#regraded];
		const marked = new WeakMap<Received, readonly Cell[]>();
		return (received: Received): readonly Cell[] => {
			const cells =
				marked.get(received) ??
				(bank
					? received.submission.answers.flatMap(
							(answer) => markAnswer(answer, bank, regraded.includes(answer.number)) ?? []
						)
					: []);
			marked.set(received, cells);
			return cells;
		};
	});

	readonly #whose = $derived(this.decisions.whose);
	readonly #writers = $derived(writersOf(this.received, this.#whose));
	readonly #roster = $derived(this.decisions.roster);
	readonly #matches = $derived(this.decisions.matches);

	/** The class list beside those who handed in. */
	readonly matching = $derived(matchRoster(this.#writers, this.#roster, this.#matches));

	/** The seed of the printed sheet. Whatever has a letter there has the same one here. */
	readonly seed = $derived(this.current ? attemptSeed(this.current.assignment, '') : 0);

	readonly #order = $derived.by(() => {
		const assignment = this.current?.assignment;
		if (!assignment) return [];
		return assignment.order === 'class' ? questionOrder(assignment, '') : assignment.questions;
	});

	/** Students of the open assignment with their papers, graded. */
	readonly rows = $derived.by(() => {
		if (!this.current || !this.material) return [];
		const { assignment, made } = this.current;
		return rowsOf({
			assignment,
			made,
			received: this.received,
			decisions: this.decisions,
			listedOf: (key) => this.matching.listed.get(key),
			mark: this.#mark
		});
	});

	/** In the order of the class's paper and screens; in that of the bank where every student has another. */
	readonly items = $derived(itemsOf(this.#order, this.rows, this.decisions.excluded));

	/** Questions of the open assignment as they are asked today, without the excluded ones. */
	readonly #asked = $derived(
		this.items.flatMap(({ number, isExcluded }) =>
			isExcluded ? [] : (this.material?.questions.get(number) ?? [])
		)
	);

	/** How often each paragraph of the article was misread. */
	readonly map = $derived(
		this.material
			? misreadMap(this.rows, this.#asked, this.material.facts, this.material.taught.paragraphs)
			: []
	);

	constructor(given: GradebookGiven) {
		this.given = given;
		// Another tab may have changed the desk meanwhile.
		addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'visible') void this.reload();
		});
	}

	/** Reads what the device keeps, and opens an assignment: the one asked for, the one that was open, or the newest. */
	async reload(wanted = this.open): Promise<void> {
		const [desk] = await Promise.all([assignments.read(), this.ring.load()]);
		this.made = desk.rows;
		this.trouble ??= desk.trouble ?? this.ring.noKey;
		const shown = desk.rows.filter(({ archived }) => !archived);
		const found = desk.rows.find(({ assignment }) => assignment.id === wanted);
		await this.select((found ?? shown[0] ?? desk.rows[0])?.assignment.id ?? '');
		this.known = true;
	}

	/** The explainer of an assignment; undefined where the site no longer has it. */
	taughtOf({ explainer }: Made): Taught | undefined {
		return this.given.explainers.find(({ id }) => id === explainer);
	}

	/** The title of an assignment, or that of its explainer. */
	titleOf(made: Made): string {
		return made.assignment.title || (this.taughtOf(made)?.title ?? this.given.words.ui.noTitle);
	}

	/** Opens an assignment; an empty id opens none. */
	async select(id: string): Promise<void> {
		if (id !== this.open) this.#leave();
		this.open = id;
		if (!id) return;
		const stored = await readStored(id);
		// Another one may have been chosen meanwhile.
		if (this.open !== id) return;
		this.received = stored.received;
		this.decisions = stored.decisions;
		this.trouble ??= stored.trouble;
		await this.fetchQuestions();
	}

	/** Puts away all that belongs to the open assignment, before another one is opened. */
	#leave(): void {
		this.view = { of: 'class' };
		// It would be taken back in the other class.
		this.last = undefined;
		this.received = [];
		this.decisions = undecided;
		this.material = undefined;
		this.unread = false;
	}

	/** Fetches the questions of the open assignment; `unread` says that they did not come. */
	async fetchQuestions(): Promise<void> {
		const { current, open } = this;
		const taught = current && this.taughtOf(current);
		const material = taught && (await fetchMaterial(taught).catch(() => undefined));
		// Another one may have been chosen meanwhile.
		if (this.open !== open) return;
		this.material = material;
		this.unread = material === undefined;
	}

	/** Goes to a view; going back leads to the one before. */
	show(view: View): void {
		history.pushState({ gradebook: view }, '');
		this.view = view;
		this.last = undefined;
	}

	/** Goes to a view in place of the one on the screen, to which nothing leads back. */
	stand(view: View): void {
		history.replaceState({ gradebook: view }, '');
		this.view = view;
	}

	/** Goes to the view that an entry of the browser's history holds. False where that is the one on the screen. */
	returnTo(state: unknown): boolean {
		const view = viewIn(state);
		const isOther = JSON.stringify(view) !== JSON.stringify(this.view);
		this.view = view;
		return isOther;
	}

	/** Says what was done, and offers to take it back where that is possible. */
	say(said: string, undo?: Undoable['undo']): void {
		// The same words a second time in a row are said again only where the text is another.
		this.status = said === this.status ? `${said}\u00a0` : said;
		this.last = undo && { said, undo };
	}

	/** Takes back what was done last, and says so. */
	async takeBack(): Promise<void> {
		const { last } = this;
		this.last = undefined;
		await last?.undo();
		this.say(this.given.words.ui.undone);
	}

	/** Changes what the teacher decided about an assignment: the open one, or another. */
	async decide(change: (decisions: Decisions) => Decisions, assignment = this.open): Promise<void> {
		// On the screen at once; storage follows.
		const { matches } = this.decisions;
		if (assignment === this.open) this.decisions = change(this.decisions);
		if (this.decisions.matches !== matches) this.#sayMatched();
		const { trouble } = await changeDecisions(assignment, change);
		this.trouble ??= trouble;
	}

	/** Tells who cannot see it how far the class list is found by now. */
	#sayMatched(): void {
		const { roster, missing } = { ...this.decisions, ...this.matching };
		const [count, found] = [roster.length, roster.length - missing.length];
		this.status = fill(this.given.words.ui.rosterKept, { count, found });
	}

	/** The same, said and with a way back. */
	async decideAloud(part: Partial<Decisions>, said: () => string): Promise<void> {
		const before = this.decisions;
		const changed = Object.keys(part) as (keyof Decisions)[];
		const back = Object.fromEntries(changed.map((name) => [name, before[name]]));
		await this.decide((decisions) => ({ ...decisions, ...part }));
		this.say(said(), () => this.decide((decisions) => ({ ...decisions, ...back })));
	}

	/** Changes the results of an assignment, open or not. */
	async changeResults(
		assignment: string,
		change: (received: readonly Received[]) => readonly Received[]
	): Promise<void> {
		const { received, trouble } = await changeReceived(assignment, change);
		this.trouble ??= trouble;
		if (assignment === this.open) this.received = received;
	}

	/** Removes an attempt, which stays away from then on. */
	async remove(received: Received): Promise<void> {
		const { assignment, attemptId } = received.submission;
		await this.decide((decisions) => ({
			...decisions,
			removed: [...decisions.removed.filter((one) => one !== attemptId), attemptId]
		}));
		await this.changeResults(assignment, (all) =>
			all.filter(({ submission }) => submission.attemptId !== attemptId)
		);
		this.say(this.given.words.ui.removed, () => this.restore(assignment, [received]));
	}

	/** Takes in again what was removed. */
	async restore(assignment: string, some: readonly Received[]): Promise<void> {
		const back = some.map(({ submission }) => submission.attemptId);
		const without = (decisions: Decisions) => ({
			...decisions,
			removed: decisions.removed.filter((one) => !back.includes(one))
		});
		await this.decide(without, assignment);
		await this.changeResults(assignment, (all) => joined(all, some));
	}

	/** Puts the open assignment away, or takes it out again. */
	async archive(archived: boolean): Promise<void> {
		const { open } = this;
		const { rows } = await assignments.change((list) => archive(list, open, archived));
		this.made = rows;
		const { ui } = this.given.words;
		this.say(archived ? ui.archived : ui.unarchived);
	}

	/**
	 * Deletes the results, notes and class list of the open assignment, and says so. False: the browser has not deleted
	 * all of it, and what it still has goes on being shown.
	 */
	async deleteResults(): Promise<boolean> {
		const { adopted } = this.decisions;
		const { ui } = this.given.words;
		if (!(await forgetStored(this.open))) {
			await this.select(this.open);
			this.say(ui.undeleted);
			return false;
		}
		this.received = [];
		this.decisions = undecided;
		// That nobody here knows when it was made is true of the assignment, not of its results.
		if (adopted) await this.decide((decisions) => ({ ...decisions, adopted }));
		this.view = { of: 'class' };
		this.say(ui.deleted);
		return true;
	}
}

/** The view that an entry of the browser's history holds; the class where it holds none. */
function viewIn(state: unknown): View {
	const view = (
		state as { gradebook?: Partial<{ of: string; key: string; number: number }> } | null
	)?.gradebook;
	if (view?.of === 'student' && typeof view.key === 'string')
		return { of: 'student', key: view.key };
	if (view?.of === 'question' && typeof view.number === 'number')
		return { of: 'question', number: view.number };
	return { of: 'class' };
}

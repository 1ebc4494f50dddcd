import { fill } from '#lib/locale/fill.ts';
import type { Unkept } from '#lib/storage/unkept.ts';
import { assignments } from '../desk.dom.ts';
import { archive, type Made } from '../desk.ts';
import { Keyring } from '../teacher/keyring.svelte.ts';
import { Aloud } from '../teacher/aloud.svelte.ts';
import { type Decisions, undecided } from './decisions.ts';
import type { GradebookGiven, Taught } from './given.ts';
import { Marked } from './marked.svelte.ts';
import { fetchMaterial, type Material } from './material.dom.ts';
import { goTo, type Place, placeNow, standAt, type View } from './place.dom.ts';
import { Report } from './report.svelte.ts';
import { joined, type Received } from './results.ts';
import { changeDecisions, changeReceived, forgetStored, readStored } from './store.dom.ts';

const theClass: View = { of: 'class' };

/** The gradebook on this page: which assignment is open, what came in for it, and what the teacher does with that. */
export class Book extends Aloud {
	readonly given: GradebookGiven;

	/** Assignments of this device, newest first. */
	made: readonly Made[] = $state.raw([]);
	readonly ring = new Keyring();
	/** Whether storage has been read. */
	known = $state.raw(false);
	/** Id of the open assignment; empty where there is none. */
	open = $state.raw('');
	/** What the address names and this device does not have; empty where it has it. */
	lost = $state.raw('');
	view: View = $state.raw(theClass);
	/** Results of the open assignment, in the order in which they came in. */
	received: readonly Received[] = $state.raw([]);
	/** What the teacher decided about them. */
	decisions: Decisions = $state.raw(undecided);
	/** The questions of the open assignment; undefined until they have come. */
	material: Material | undefined = $state.raw();
	/** Whether the questions could not be fetched. */
	unread = $state.raw(false);
	/** Why what is brought in is not kept, or cannot be opened. */
	trouble: Unkept | 'plain' | undefined = $state.raw();
	/** What came of what was brought in last. */
	readonly report = new Report();

	/** The open assignment. */
	readonly current = $derived(this.made.find(({ assignment }) => assignment.id === this.open));

	/** Whether the open assignment is here, as far as it will come: results, decisions, and the questions unless `unread`. */
	readonly isThere = $derived(
		this.current !== undefined && (this.unread || this.material !== undefined)
	);

	/** The class of the open assignment. */
	readonly marked = new Marked(this);

	constructor(given: GradebookGiven) {
		super(given.words.ui.undone);
		this.given = given;
		// Another tab may have changed the desk meanwhile.
		addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'visible') void this.reload();
		});
	}

	/**
	 * Reads what the device keeps, and opens an assignment: the one that is wanted, by its id, or the one that is open by
	 * then; the newest for an empty id. One that is not here is `lost`, and none is opened in its stead.
	 */
	async reload(wanted?: string): Promise<void> {
		await this.ring.load();
		// Read last: the key takes its time, and the desk may be another by then.
		const { rows, trouble } = await assignments.read();
		this.made = rows;
		this.trouble ??= trouble ?? this.ring.noKey;
		// And so may be what is open.
		const id = wanted ?? (this.open || this.lost);
		const shown = rows.filter(({ archived }) => !archived);
		const found = rows.find(({ assignment }) => assignment.id === id);
		this.lost = found ? '' : id;
		const opened = id ? found : (shown[0] ?? rows[0]);
		await this.select(opened?.assignment.id ?? '');
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

	/** Opens an assignment, and says so in the address; an empty id opens none. */
	async select(id: string): Promise<void> {
		if (id !== this.open) this.#leave();
		this.open = id;
		if (!id) return;
		this.lost = '';
		// A sealed result waits there for its key.
		if (!placeNow().code) this.standThere();
		const { received, decisions } = this;
		const stored = await readStored(id);
		// Another one may have been chosen meanwhile.
		if (this.open !== id) return;
		// What came in or was decided meanwhile is newer.
		if (this.received === received) this.received = stored.received;
		if (this.decisions === decisions) this.decisions = stored.decisions;
		this.trouble ??= stored.trouble;
		await this.fetchQuestions();
	}

	/** Opens an assignment that the teacher chose; going back leads to the one before, unless that was only `passed` by. */
	async choose(id: string, passed = false): Promise<void> {
		(passed ? standAt : goTo)(id, theClass);
		await this.select(id);
	}

	/** Goes where the browser's history went. False where that is on the screen already. */
	async follow({ id, view }: Place): Promise<boolean> {
		const before = JSON.stringify([this.open, this.view]);
		const wanted = id || this.open || this.lost;
		if (!this.known || wanted !== this.open) await this.reload(wanted);
		if (id && id === this.open) this.view = view;
		if (this.open && !placeNow().code) this.standThere();
		return before !== JSON.stringify([this.open, this.view]);
	}

	/** Has the address name what is on the screen, and nothing else. */
	standThere(): void {
		standAt(this.open, this.view);
	}

	/** Puts away all that belongs to the open assignment, before another one is opened. */
	#leave(): void {
		this.view = theClass;
		// It would be taken back in the other class.
		this.hush();
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
		goTo(this.open, view);
		this.view = view;
		this.hush();
	}

	/** Goes to a view in place of the one on the screen, to which nothing leads back. */
	stand(view: View): void {
		this.view = view;
		this.standThere();
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
		const { roster } = this.decisions;
		const found = roster.length - this.marked.matching.missing.length;
		this.announce(fill(this.given.words.ui.rosterKept, { count: roster.length, found }));
	}

	/** As `decide`, said and with a way back. */
	async decideAloud(part: Partial<Decisions>, said: () => string): Promise<void> {
		const { open, decisions: before } = this;
		const changed = Object.keys(part) as (keyof Decisions)[];
		const back = Object.fromEntries(changed.map((name) => [name, before[name]]));
		await this.decide((decisions) => ({ ...decisions, ...part }), open);
		// Another one may have been chosen meanwhile, of which it would not be true.
		if (this.open !== open) return;
		this.say(said(), () => this.decide((decisions) => ({ ...decisions, ...back }), open));
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

	/** Changes which assignments this device has. */
	async changeDesk(change: (made: readonly Made[]) => Made[]): Promise<void> {
		const { rows, trouble } = await assignments.change(change);
		this.made = rows;
		this.trouble ??= trouble;
	}

	/** Puts the open assignment away, or takes it out again. */
	async archive(archived: boolean): Promise<void> {
		const { open } = this;
		await this.changeDesk((list) => archive(list, open, archived));
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
		// What came in before is no longer here.
		this.report.clear();
		this.stand(theClass);
		this.say(ui.deleted);
		return true;
	}
}

import type { Locale } from '#lib/locale/locales.ts';
import type { Acts } from '#lib/questions/asking.ts';
import type { List } from '#lib/questions/kind.ts';
import type { Question } from '#lib/questions/kinds.ts';
import { arrange } from '#lib/quiz/arrange.ts';
import { resume } from '#lib/quiz/resume.ts';
import { entryFor, go, rate, respond, type Session, settle, takeHint } from '#lib/quiz/session.ts';
import { keep, readKept } from '#lib/storage/kept.ts';
import { askToKeep } from '#lib/storage/promise.ts';
import type { Unkept } from '#lib/storage/unkept.ts';
import { drawId } from '../draw.dom.ts';
import { canSeal, seal } from '../seal/seal.ts';
import {
	type Attempt,
	beginAttempt,
	changed,
	closed,
	openIn,
	submissionOf,
	type Who,
	withTime
} from './attempt.ts';
import { openAttempts } from './attempts.dom.ts';
import type { Given } from './given.ts';
import { openAssignment, type Trouble } from './open-assignment.dom.ts';
import type { Task } from './task.ts';
import { startStopwatch } from './stopwatch.dom.ts';

/** What stands on the page: a way to open a link, an assignment's rules, its questions, what is open, its code. */
export type Screen = 'open' | 'start' | 'ask' | 'check' | 'sealed';

/** What a student does on this page: which assignment is open, and how far they are with it. */
export class Visit {
	task: Task | undefined = $state.raw();
	attempt: Attempt | undefined = $state.raw();
	/** Whether the student is about to hand in. */
	checking = $state.raw(false);
	/** Whether all questions stand on the page, or one at a time. */
	sheet = $state.raw(readKept('sheet') === true);
	/** Why nothing opened, or why nothing can be handed in. */
	trouble: Trouble | 'insecure' | 'badKey' | 'unsealed' | undefined;
	/** Why nothing is kept. */
	unkept: Unkept | undefined;
	/** All attempts on this device. The last begun first; one changed since they were last looked at stands before them. */
	kept: readonly Attempt[] = [];
	/** The one that was deleted last, as long as it can come back. */
	deleted: Attempt | undefined;

	/** How many openings there were: only the newest shows what it found. */
	#openings = 0;
	readonly #given: Given;
	readonly #locale: Locale;
	readonly #show: () => void;
	readonly #attempts = openAttempts();
	readonly #lap = startStopwatch(() => this.#keepTime());
	/** What a screen reader is told. */
	readonly announce: (text: string) => void;

	/** `show` is called whenever something has changed. */
	constructor(given: Given, locale: Locale, show: () => void, announce: (text: string) => void) {
		this.#given = given;
		this.#locale = locale;
		this.#show = show;
		this.announce = announce;
		this.#attempts.watch(() => this.#look());
	}

	/** What stands on the page now. */
	get screen(): Screen {
		if (this.attempt) return this.attempt.handed ? 'sealed' : this.checking ? 'check' : 'ask';
		return this.task ? 'start' : 'open';
	}

	/** What was answered so far; there is one wherever there is an attempt. */
	get session(): Session {
		return this.attempt!.session;
	}

	/** The questions of the attempt, in its order. */
	get questions(): Question[] {
		return this.session.entries.flatMap(
			({ number }) => this.task!.asked.questions.find((one) => one.number === number) ?? []
		);
	}

	/** Positions of those that have no whole answer. */
	get unanswered(): number[] {
		return openIn(this.session, this.questions);
	}

	/** Whether one question stands on the page, to be gone through one after the other. */
	get oneAtATime(): boolean {
		return !this.sheet && this.screen === 'ask';
	}

	/** The questions on the page, with their positions; after handing in, to the student, those that were answered. */
	get shown(): { question: Question; at: number }[] {
		const { screen } = this;
		if (screen !== 'ask' && (screen !== 'sealed' || this.attempt!.away)) return [];
		const all = this.questions.map((question, at) => ({ question, at }));
		if (this.oneAtATime) return all.slice(this.session.at, this.session.at + 1);
		const open = screen === 'ask' ? [] : this.unanswered;
		return all.filter(({ at }) => !open.includes(at));
	}

	/**
	 * Opens the assignment of a link, or of a text with one in it; without any, the way to open one. False where something
	 * else was opened before it came: that is what stays.
	 */
	async open(text: string): Promise<boolean> {
		const mine = ++this.#openings;
		const opening = text ? await openAssignment(text, this.#given, this.#locale) : undefined;
		if (mine !== this.#openings) return false;
		this.#keepTime();
		this.attempt = this.task = this.trouble = undefined;
		this.checking = false;
		if (typeof opening === 'string') this.trouble = opening;
		else if (opening && 'locale' in opening)
			location.replace(`../../${opening.locale}/do/#${opening.fragment}`);
		else if (opening) await this.#begin(opening);
		this.#look();
		return true;
	}

	/** Shows an assignment: where its last student stopped, or its beginning. */
	async #begin(task: Task): Promise<void> {
		this.task = task;
		// The address says what is asked: it is kept by reloading and by the other language.
		history.replaceState(history.state, '', `#${task.fragment}`);
		const { id } = task.assignment;
		const last = this.#attempts.all().find((one) => one.assignment === id && !one.away);
		if (last) this.#resume(last);
		// Better now than when everything is answered.
		if (!canSeal()) this.trouble = 'insecure';
		else await this.#sealed(this.#fresh({ name: '', roll: '' }));
	}

	/** Shows an attempt with the questions of today. */
	#resume(attempt: Attempt): void {
		const session = resume(attempt.session, this.task!.asked.questions);
		this.attempt = session && { ...attempt, session };
	}

	#fresh(who: Who, before?: Attempt): Attempt {
		return beginAttempt(this.task!, who, { id: drawId(), now: Date.now(), before });
	}

	/** The code of an attempt; `undefined` where another assignment has been opened meanwhile, or where `trouble` says why. */
	async #sealed(attempt: Attempt): Promise<string | undefined> {
		const task = this.task!;
		const when = { locale: this.#locale, now: Date.now() };
		const submission = submissionOf(attempt, task, when);
		let trouble: Visit['trouble'];
		const code = await seal(submission, task.assignment, task.asked.shapeOf).catch(
			(error: unknown) => {
				// So browsers call a key that is none.
				trouble = (error as Error).name === 'DataError' ? 'badKey' : 'unsealed';
				return undefined;
			}
		);
		if (task !== this.task) return undefined;
		this.trouble = trouble;
		return code;
	}

	/** Begins an attempt: the same student's next one, if there was one. */
	start(who: Who): void {
		this.checking = false;
		// What went before was spent on no question.
		this.#lap();
		this.#set(this.#fresh(who, this.attempt));
		if (!this.unkept) askToKeep();
	}

	/** Canonical positions of a question's lists, in the order in which this attempt shows them. */
	arrangeFor = (question: Question) => (list: List['name']) =>
		arrange(question, this.session.seed, list);

	/** What may be done with questions by the assignment's rules: the first check is the one that counts. */
	get acts(): Acts {
		const { hints, confidence, feedback } = this.task!.assignment;
		return {
			give: (question, response) =>
				this.#answer(question, respond(this.session, question, response)),
			announce: this.announce,
			...(confidence && {
				rate: (question, sureness) => this.#answer(question, rate(this.session, question, sureness))
			}),
			...(hints && { hint: (question) => this.#hint(question) }),
			...(feedback === 'at-once' && { check: (question) => this.#settle(question) })
		} satisfies Acts;
	}

	#hint(question: Question): void {
		this.announce(question.hints[entryFor(this.session, question).hints] ?? '');
		this.#answer(question, takeHint(this.session, question));
	}

	#settle(question: Question): boolean {
		const settled = settle(this.session, question);
		if (settled) this.#answer(question, settled);
		return settled !== undefined;
	}

	/** Goes to the question at a position. */
	go(at: number): void {
		this.checking = false;
		this.#answer(this.questions[this.session.at]!, go(this.session, at));
	}

	/** Goes to handing in, or back from there. */
	check(checking: boolean): void {
		this.checking = checking;
		this.#keepTime();
	}

	/** Shows all questions at once, or one at a time, here and next time. */
	showSheet(sheet: boolean): void {
		this.sheet = sheet;
		keep('sheet', sheet);
		this.#show();
	}

	/** Seals what was answered, unless another tab has done so. */
	async handIn(who: Who): Promise<void> {
		this.#keepTime();
		if (this.attempt!.handed) return;
		const finished = closed({ ...this.attempt!, ...who }, this.task!.asked);
		const code = await this.#sealed(finished);
		if (code) this.#set({ ...finished, handed: { code, at: Date.now() } });
		this.#show();
	}

	/** The device goes on to somebody else: what was done stays, out of sight. */
	nextStudent(): void {
		this.#keepTime();
		const { id } = this.task!.assignment;
		for (const one of this.kept)
			if (one.assignment === id && !one.away) this.#attempts.keep(changed({ ...one, away: true }));
		this.attempt = undefined;
		this.#look();
	}

	/** Goes on with an attempt of the list, or shows its code: what was answered is between its student and the teacher. */
	async show(attempt: Attempt): Promise<void> {
		const isOpen = () => this.task?.assignment.id === attempt.assignment;
		if (isOpen()) this.#openings++;
		else await this.open(attempt.fragment);
		if (!isOpen()) return;
		this.checking = false;
		this.#lap();
		this.#resume(attempt);
		if (attempt.handed) this.#look();
		else this.#set({ ...attempt, away: undefined });
	}

	/** Deletes an attempt of the list, which can be taken back. */
	delete(attempt: Attempt): void {
		this.#attempts.forget(attempt.id);
		this.deleted = attempt;
		this.#look();
	}

	/** Brings back what was deleted last. */
	undelete(): void {
		if (this.deleted) this.#attempts.keep(this.deleted);
		this.deleted = undefined;
		this.#look();
	}

	#answer(question: Question, session: Session): void {
		const attempt = withTime(this.attempt!, question.number, this.#lap());
		// Where all stand on the page, the one that was touched last is the one that time is spent on.
		const at = this.sheet ? this.questions.indexOf(question) : session.at;
		this.#set({ ...attempt, session: { ...session, at } });
	}

	#set(attempt: Attempt): void {
		const { attempt: kept, unkept } = this.#attempts.keep(changed(attempt));
		this.#resume(kept);
		this.unkept = unkept;
		this.kept = [kept, ...this.kept.filter(({ id }) => id !== kept.id)];
		this.#show();
	}

	/** Keeps what was spent on the question on the screen: the page may never come back. */
	#keepTime(): void {
		const spent = this.#lap();
		const { attempt } = this;
		const number = attempt?.session.entries[attempt.session.at]?.number;
		if (attempt && number && !attempt.handed) this.#set(withTime(attempt, number, spent));
	}

	/** Looks at what storage has now: what another tab answered or handed in counts here, too. */
	#look(): void {
		this.kept = this.#attempts.all();
		const other = this.kept.find(({ id }) => id === this.attempt?.id);
		if (other) this.#resume({ ...other, session: go(other.session, this.session.at) });
		// Deleted, perhaps in another tab: written again from here, it would come back.
		else this.attempt = undefined;
		this.#show();
	}
}

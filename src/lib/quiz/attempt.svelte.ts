import type { Before } from '#lib/island/open.dom.ts';
import type { Acts } from '#lib/questions/asking.ts';
import type { Confidence } from '#lib/questions/confidence.ts';
import type { List } from '#lib/questions/kind.ts';
import type { Question } from '#lib/questions/kinds.ts';
import { verdicts } from '#lib/questions/verdict/verdict.ts';
import { keep, readKept } from '#lib/storage/kept.ts';
import { askToKeep } from '#lib/storage/promise.ts';
import type { Unkept } from '#lib/storage/unkept.ts';
import { arrange } from './arrange.ts';
import { openRecord } from './learner.dom.ts';
import { mergeRecords, mergeSessions } from './merge.ts';
import { chosenBefore, type Given, lastSitting, questionsOf, scopes } from './practice.ts';
import { keepSitting, type Sitting } from './record.ts';
import { resume } from './resume.ts';
import {
	again,
	entryFor,
	go,
	rate,
	respond,
	type Session,
	settle,
	settleAll,
	skip,
	start,
	takeHint
} from './session.ts';

/** A sitting before it has its place among others in the record. */
type Attempted = Omit<Sitting, 'sequence'>;

/** Seed of a sitting that was begun on the page as it came, whose options stay where they stood. */
const asPrinted = 0;

const anyNumber = () => crypto.getRandomValues(new Uint32Array(1))[0]!;

/** The learner's sitting on this page: what is asked and answered, kept after every change. */
export class Attempt implements Acts {
	sitting: Attempted = $state.raw()!;
	/** Whether all questions stand on the page, or one at a time. */
	sheet = $state.raw(readKept('sheet') === true);
	/** How many of a sheet's questions are drawn: all seventy at once take a phone half a second. */
	drawn = $state.raw(0);
	/** Why nothing is kept. */
	trouble: Unkept | undefined = $state.raw();
	/** What a screen reader is told. */
	status = $state.raw('');

	readonly #record = openRecord(mergeRecords);
	/** Whether the sitting is in the record. */
	#isKept = false;
	readonly #given: Given;

	constructor(given: Given, hash: string, before: Before) {
		this.#given = given;
		this.trouble = this.#record.trouble();
		const { chosen, read } = before;
		const isNew = !lastSitting(this.#record.read().sittings, given.explainer);
		if (Object.keys(chosen).length > 0 || (read && isNew)) this.#takeOver(before);
		else this.open(this.#scopeIn(hash));
		this.#record.watch(() => this.#meet());
		addEventListener('hashchange', () => {
			const scope = this.#scopeIn(location.hash);
			if (scope) this.open(scope);
		});
	}

	/** What an address asks to practise; empty where it asks for nothing that there is. */
	#scopeIn(hash: string): string {
		const all = [...scopes, ...this.#given.sections.map(({ id }) => id)];
		return all.find((scope) => hash === `#${scope}`) ?? '';
	}

	/** What was answered in the sitting so far. */
	get session(): Session {
		return this.sitting.session;
	}

	/** The questions of the sitting, in its order. */
	get questions(): Question[] {
		return this.session.entries.flatMap(
			({ number }) => this.#given.questions.find((one) => one.number === number) ?? []
		);
	}

	/** Goes on with the last sitting of a scope, or begins one. Without a scope, with the last of any. */
	open(scope: string, seed = anyNumber()): void {
		const { explainer, questions } = this.#given;
		const last = lastSitting(this.#record.read().sittings, explainer, scope);
		const session = last && resume(last.session, questions);
		if (last && session) this.#show({ ...last, session }, true);
		else this.begin(scope, undefined, seed);
	}

	/** The address says what is practised: it is kept by reloading, by going back, and by the other language. */
	#show(sitting: Attempted, isKept: boolean): void {
		this.sitting = sitting;
		this.#isKept = isKept;
		this.drawn = 0;
		this.#drawMore();
		history.replaceState(history.state, '', `#${sitting.scope}`);
	}

	/** Begins a sitting; `asked` are its questions where the scope does not say which. */
	begin(scope: string, asked?: readonly Question[], seed = anyNumber()): void {
		this.#draw(scope, seed, asked);
		// Kept before anything is answered: reloading draws no other questions, in no other order.
		this.#set(this.session);
	}

	#draw(scope: string, seed: number, asked?: readonly Question[]): void {
		const { explainer, questions: bank } = this.#given;
		const wanted = asked ?? questionsOf(scope, bank, seed);
		const questions = wanted.length > 0 ? wanted : questionsOf('mixed', bank, seed);
		const sitting = {
			id: `${seed.toString(36)}${anyNumber().toString(36)}`,
			explainer,
			scope: wanted.length > 0 ? scope : 'mixed',
			done: false,
			session: start({ questions, seed })
		};
		this.#show(sitting, false);
	}

	/** What was read on the sheet before the script came, and answered; it had its feedback there, and so it is checked. */
	#takeOver({ chosen, read }: Before): void {
		this.sheet = true;
		const answers = this.#given.questions.flatMap((question) => {
			const given = chosenBefore(question, chosen, verdicts);
			return given === undefined ? [] : [{ question, given }];
		});
		this.open('all', asPrinted);
		// One that is over, or from before a question was asked, is not gone on with.
		if (this.sitting.done || !answers.every(({ question }) => this.questions.includes(question)))
			this.begin('all', undefined, asPrinted);
		this.#set(
			answers.reduce((session, { question, given }) => {
				const { settled, response } = entryFor(session, question);
				if (settled && response === given) return session;
				return settle(respond(session, question, given), question) ?? session;
			}, this.session)
		);
		// The one that has the focus is among them, and the one that is on the screen.
		this.drawn += this.questions.findLastIndex(
			(one) =>
				`check-${one.number}` === read?.id || answers.some(({ question }) => question === one)
		);
	}

	/** Draws some more of a sheet with every frame, until it is whole. */
	#drawMore(): void {
		if (!this.sheet || this.drawn >= this.questions.length) return;
		this.drawn += 4;
		requestAnimationFrame(() => this.#drawMore());
	}

	/** Canonical positions of a question's lists, in the order in which this sitting shows them. */
	arrangeFor = (question: Question) => (list: List['name']) => {
		const { seed } = this.session;
		if (seed === asPrinted && question.kind === 'choice') return [...question.options.keys()];
		return arrange(question, seed, list);
	};

	/** Takes what a question is answered with, whole or not. */
	give(question: Question, response: unknown): void {
		this.#set(respond(this.session, question, response));
	}

	/** Takes how sure the learner is of a question. */
	rate(question: Question, confidence: Confidence): void {
		this.#set(rate(this.session, question, confidence));
	}

	/** Shows the next hint of a question, and says it. */
	hint(question: Question): void {
		const { hints } = entryFor(this.session, question);
		this.#set(takeHint(this.session, question));
		this.announce(question.hints[hints] ?? '');
	}

	/** Checks the answer to a question. False where it is not whole enough for that. */
	check(question: Question): boolean {
		const settled = settle(this.session, question);
		if (settled) this.#set(settled);
		return settled !== undefined;
	}

	/** Opens a question that was checked for another try. */
	retry(question: Question): void {
		this.#set(again(this.session, question));
	}

	/** Says something. A screen reader passes over the same text twice running, so the second gets a blank at its end. */
	announce(text: string): void {
		this.status = text === this.status ? `${text}\u00a0` : text;
	}

	/** Goes to the question at a position. */
	go(at: number): void {
		this.#set(go(this.session, at));
	}

	/** Leaves a question for later; after the last one the sitting is over. */
	skip(question: Question): void {
		const last = this.session.at + 1 === this.session.entries.length;
		this.#set(skip(this.session, question), last);
	}

	/** Checks everything on the sheet that is ready. */
	checkAll(): void {
		this.#set(settleAll(this.session, this.questions));
	}

	/** Shows what the sitting came to, or goes back to its questions. To hand in a sheet is to have it checked. */
	finish(done: boolean): void {
		const isHandedIn = done && this.sheet;
		this.#set(isHandedIn ? settleAll(this.session, this.questions) : this.session, done);
	}

	/** Shows all questions at once, or one at a time, here and next time. */
	showSheet(sheet: boolean): void {
		this.sheet = sheet;
		this.drawn = 0;
		this.#drawMore();
		keep('sheet', sheet);
	}

	#set(session: Session, done = this.sitting.done): void {
		this.sitting = { ...this.sitting, session, done };
		this.status = '';
		this.trouble = this.#record.change((record) => {
			this.#join(record.sittings);
			return keepSitting(record, this.sitting);
		});
		this.#isKept = !this.trouble;
		if (this.#isKept && session.entries.some(({ settled }) => settled)) askToKeep();
	}

	/** Another tab has written: takes what it answered, and stays at its own question. */
	#meet(): void {
		const { sittings } = this.#record.read();
		const isThere = sittings.some(({ id }) => id === this.sitting.id);
		// Deleted there: written again from here, it would come back. A new one is kept once something is answered.
		if (this.#isKept && !isThere && !this.#record.trouble())
			this.#draw(this.sitting.scope, anyNumber());
		else this.#join(sittings);
	}

	#join(sittings: readonly Sitting[]): void {
		const other = sittings.find(({ id }) => id === this.sitting.id);
		if (!other) return;
		const merged = resume(mergeSessions(this.session, other.session), this.#given.questions);
		if (merged) this.sitting = { ...this.sitting, session: { ...merged, at: this.session.at } };
	}
}

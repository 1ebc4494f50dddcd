import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assignable, bankOf, linkTo, question } from './example.ts';
import type { Given, Withdrawn } from './given.ts';
import { Visit } from './visit.svelte.ts';

/** What of the explainer on floods is no longer asked. */
const withdrawn: Withdrawn[] = [];

const given: Given = { explainers: [assignable('floods', withdrawn), assignable('heat')], qr: '' };

const floods = linkTo('floods', '0123456789ab');
const heat = linkTo('heat', 'ba9876543210');
const student = { name: 'Ayesha', roll: '' };

/** What waits for the questions of an explainer. */
let arrive: Record<string, () => void>;
/** The questions of every explainer. */
let questions: (typeof question)[];
/** Milliseconds that the page is open. */
let now: number;

beforeEach(() => {
	arrive = {};
	questions = [question];
	withdrawn.length = 0;
	now = 0;
	vi.spyOn(performance, 'now').mockImplementation(() => now);
	vi.stubGlobal('addEventListener', () => undefined);
	vi.stubGlobal('document', { addEventListener: () => undefined });
	vi.stubGlobal('history', { state: null, replaceState: () => undefined });
	vi.stubGlobal('location', { href: 'https://fahm.example/en/do/' });
	// What is not kept lives on in memory.
	vi.stubGlobal('localStorage', undefined);
	vi.stubGlobal('fetch', (address: string) => {
		const [, id = ''] = /([a-z]+)\/quiz/.exec(address) ?? [];
		return new Promise((resolve) => {
			arrive[id] = () => resolve(Response.json(bankOf(id, questions)));
		});
	});
});

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

const newVisit = () =>
	new Visit(
		given,
		'en',
		() => undefined,
		() => undefined
	);

/** Opens a link whose questions come at once. */
async function openAtOnce(visit: Visit, fragment: string, explainer: string): Promise<void> {
	const opening = visit.open(fragment);
	arrive[explainer]!();
	await opening;
}

describe('of two links that are opened', () => {
	it('the earlier one does not take over when it comes later', async () => {
		const visit = newVisit();
		const slow = visit.open(floods);
		await openAtOnce(visit, heat, 'heat');
		visit.start(student);
		arrive.floods!();
		expect(await slow).toBe(false);
		expect(visit.task?.explainer.id).toBe('heat');
		expect(visit.screen).toBe('ask');
	});

	it('the earlier one does not take over what is gone on with out of the list', async () => {
		const visit = newVisit();
		await openAtOnce(visit, heat, 'heat');
		visit.start(student);
		const begun = visit.attempt!;
		const slow = visit.open(floods);
		await visit.show(begun);
		arrive.floods!();
		expect(await slow).toBe(false);
		expect(visit.task?.explainer.id).toBe('heat');
		expect(visit.screen).toBe('ask');
	});

	it('an attempt of the list does not stand under the other one', async () => {
		const visit = newVisit();
		await openAtOnce(visit, heat, 'heat');
		visit.start(student);
		const begun = visit.attempt!;
		await openAtOnce(visit, floods, 'floods');
		const showing = visit.show(begun);
		const arriveHeat = arrive.heat!;
		await openAtOnce(visit, floods, 'floods');
		arriveHeat();
		await showing;
		expect(visit.task?.explainer.id).toBe('floods');
		expect(visit.screen).toBe('start');
	});

	it('the first is not handed in as the second while it is being sealed', async () => {
		const visit = newVisit();
		await openAtOnce(visit, heat, 'heat');
		visit.start(student);
		let goOn: () => void;
		const held = new Promise<void>((resolve) => (goOn = resolve));
		const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
		vi.spyOn(crypto.subtle, 'encrypt').mockImplementationOnce(async (...given) => {
			await held;
			return encrypt(...given);
		});
		const handing = visit.handIn(student);
		await openAtOnce(visit, floods, 'floods');
		goOn!();
		await handing;
		expect(visit.task?.explainer.id).toBe('floods');
		expect(visit.screen).toBe('start');
		expect(visit.trouble).toBeUndefined();
	});
});

describe('what was begun', () => {
	it('is gone on with in the questions of today, and can be handed in', async () => {
		const visit = newVisit();
		await openAtOnce(visit, heat, 'heat');
		visit.start(student);
		const begun = visit.attempt!;
		visit.nextStudent();
		questions = [{ ...question, revision: 2 }];
		await openAtOnce(visit, heat, 'heat');
		await visit.show(begun);
		expect(visit.session.entries).toMatchObject([{ number: 1, revision: 2 }]);
		await visit.handIn(student);
		expect([visit.trouble, visit.screen]).toEqual([undefined, 'sealed']);
	});

	it('is gone on with at the question on the screen although one before it was withdrawn', async () => {
		const visit = newVisit();
		questions = [question, { ...question, number: 2 }];
		const link = linkTo('floods', '0123456789ab', questions);
		await openAtOnce(visit, link, 'floods');
		visit.start(student);
		const [gone, left] = visit.questions;
		visit.go(1);
		const begun = visit.attempt!;
		visit.nextStudent();
		questions = questions.filter(({ number }) => number === left!.number);
		withdrawn.push({ ...question, number: gone!.number });
		await openAtOnce(visit, link, 'floods');
		await visit.show(begun);
		expect(visit.shown).toMatchObject([{ question: { number: left!.number }, at: 0 }]);
	});

	it('keeps the time that was spent on it when another assignment is opened, which has its own', async () => {
		const visit = newVisit();
		await openAtOnce(visit, floods, 'floods');
		visit.start(student);
		now += 3000;
		await openAtOnce(visit, heat, 'heat');
		visit.start(student);
		now += 5000;
		await openAtOnce(visit, floods, 'floods');
		now += 1000;
		visit.check(true);
		expect(visit.attempt!.times).toEqual({ 1: 4000 });
		await openAtOnce(visit, heat, 'heat');
		expect(visit.attempt!.times).toEqual({ 1: 5000 });
	});
});

describe('where nothing can be sealed', () => {
	it('a key that the browser does not take is said to be one', async () => {
		vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('no', 'DataError'));
		const visit = newVisit();
		await openAtOnce(visit, heat, 'heat');
		expect(visit.trouble).toBe('badKey');
	});

	it('anything else is not put down to the key', async () => {
		vi.spyOn(crypto.subtle, 'encrypt').mockRejectedValue(new DOMException('no', 'OperationError'));
		const visit = newVisit();
		await openAtOnce(visit, heat, 'heat');
		expect(visit.trouble).toBe('unsealed');
	});

	it('what was answered stays, and is handed in once it can be', async () => {
		const visit = newVisit();
		await openAtOnce(visit, heat, 'heat');
		visit.start(student);
		visit.acts.give(question, 'true');
		const answered = () => visit.session.entries.map(({ response }) => response);
		vi.spyOn(crypto.subtle, 'encrypt').mockRejectedValueOnce(
			new DOMException('no', 'OperationError')
		);
		await visit.handIn(student);
		expect([visit.trouble, visit.screen, answered()]).toEqual(['unsealed', 'ask', ['true']]);
		await visit.handIn(student);
		expect([visit.trouble, visit.screen, answered()]).toEqual([undefined, 'sealed', ['true']]);
	});
});

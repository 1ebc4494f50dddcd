import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBank } from '#lib/questions/arbitrary.ts';
import { common } from '#lib/questions/example.ts';
import type { Confidence } from '#lib/questions/confidence.ts';
import { keyOf, type Question } from '#lib/questions/kinds.ts';
import { missed, resultOf, tally, tallyBy, toReread } from './result.ts';
import { again, rate, respond, settle, start, takeHint, type Session } from './session.ts';
import { shuffle } from './shuffle.ts';

const choice = (number: number, section: string, facts: string[]): Question => ({
	...common,
	number,
	section,
	facts,
	kind: 'choice',
	hints: ['Look again.'],
	options: [
		{ text: 'Kabul', why: 'There they met.', misreads: 'place-confused' },
		{ text: 'Paktika', key: true, why: 'Paragraph 1.' },
		{ text: 'Khost', why: 'Further north.', misreads: 'read-in' }
	]
});
const questions = [
	choice(1, 'events', ['F01a']),
	choice(2, 'events', ['F01a', 'F02b']),
	choice(3, 'places', ['F02b']),
	choice(4, 'places', [])
];
const [one, two, three, four] = questions as [Question, Question, Question, Question];
const factsOf = ({ number }: { number: number }) => questions[number - 1]!.facts;
const fresh = start({ questions, seed: 1 });

function answer(session: Session, question: Question, response: number, sure: Confidence | null) {
	return settle(rate(respond(session, question, response), question, sure), question)!;
}

const outcome = (session: Session) => resultOf(session, questions).questions[0]?.outcome;

describe('the outcome of a question', () => {
	it.each([
		[1, 'sure', 'known'],
		[1, null, 'known'],
		[1, 'think', 'unsure'],
		[1, 'guess', 'guessed'],
		[0, 'sure', 'misread'],
		[0, 'think', 'missed'],
		[0, 'guess', 'missed'],
		[0, null, 'missed']
	] as const)('of response %d said to be %s is %s', (response, sure, expected) => {
		expect(outcome(answer(fresh, one, response, sure))).toBe(expected);
	});

	it('is unsure where it took a hint', () => {
		expect(outcome(answer(takeHint(fresh, one), one, 1, 'sure'))).toBe('unsure');
	});

	it('is open where nothing was checked', () => {
		expect(outcome(respond(fresh, one, 1))).toBe('open');
	});

	it('is that of the first try, even if a later one mends it', () => {
		const wrong = answer(fresh, one, 0, 'sure');
		const right = answer(again(wrong, one), one, 1, 'sure');
		const [row] = resultOf(right, questions).questions;
		expect(row).toMatchObject({
			outcome: 'misread',
			mended: true,
			grade: { earned: 0, possible: 1 }
		});
	});
});

describe('a result', () => {
	const done = answer(answer(answer(fresh, one, 1, 'sure'), two, 2, 'sure'), three, 1, 'guess');
	const result = resultOf(done, questions);

	it('adds up what was earned, over all that was asked', () => {
		expect({ earned: result.earned, possible: result.possible }).toEqual({
			earned: 2,
			possible: 4
		});
		expect(tally(result.questions)).toEqual({
			known: 1,
			unsure: 0,
			guessed: 1,
			misread: 1,
			missed: 0,
			open: 1
		});
	});

	it('counts by section and by fact', () => {
		const sections = tallyBy(result, ({ section }) => [section]);
		expect([...sections.keys()]).toEqual(['events', 'places']);
		expect(sections.get('events')).toMatchObject({ known: 1, misread: 1 });
		const facts = tallyBy(result, factsOf);
		expect(facts.get('F02b')).toMatchObject({ misread: 1, guessed: 1 });
	});

	it('counts a question once towards a paragraph, however many of its facts are there', () => {
		const paragraphs = tallyBy(result, (row) => factsOf(row).map(() => '1'));
		expect(paragraphs.get('1')).toMatchObject({ known: 1, misread: 1, guessed: 1 });
	});

	it('sends back to what was misread first, and not to what was known', () => {
		expect(toReread(tallyBy(result, factsOf))).toEqual(['F02b', 'F01a']);
		const guessed = answer(answer(fresh, three, 1, 'guess'), one, 0, 'sure');
		const both = resultOf(answer(guessed, two, 1, 'sure'), questions);
		expect(toReread(tallyBy(both, factsOf))).toEqual(['F01a', 'F02b']);
		const known = resultOf(answer(fresh, one, 1, 'sure'), questions);
		expect(toReread(tallyBy(known, factsOf))).toEqual([]);
	});

	it('offers again what was checked and is not known', () => {
		expect(missed(result)).toEqual([2, 3]);
		const mended = answer(again(done, two), two, 1, 'sure');
		expect(missed(resultOf(mended, questions))).toEqual([3]);
	});

	it('passes over questions that are no longer there', () => {
		expect(resultOf(done, [four]).questions).toHaveLength(1);
	});
});

it('gives everything to who answers every question by its key, in any order', () => {
	fc.assert(
		fc.property(anyBank, fc.nat(1000), (bank, seed) => {
			const mixed = shuffle(seed, 'questions', bank.length).map((at) => bank[at]!);
			let session = start({ questions: mixed, seed });
			for (const question of bank) {
				session = settle(respond(session, question, keyOf(question)), question)!;
			}
			const result = resultOf(session, bank);
			expect(result.earned).toBe(result.possible);
			expect(tally(result.questions).known).toBe(bank.length);
		})
	);
});

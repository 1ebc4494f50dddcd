import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf } from '#lib/questions/kinds.ts';
import { respond, settle } from '#lib/quiz/session.ts';
import { anyTask, type AskedBank } from './arbitrary.ts';
import {
	type Attempt,
	beginAttempt,
	closed,
	isSigned,
	mayRepeat,
	openIn,
	signedAs,
	submissionOf,
	withTime
} from './attempt.ts';

const id = '0123456789ab';
const ayesha = { name: 'Ayesha', roll: '007' };

const begin = ({ assignment, asked }: AskedBank, before?: Attempt, own = id) =>
	beginAttempt({ assignment, asked, fragment: '', title: '' }, before ?? ayesha, {
		id: own,
		now: 5000,
		before
	});

const submit = (attempt: Attempt, task: AskedBank) =>
	submissionOf(attempt, task, { locale: 'ur', now: 1_700_000_000_499 });

const numbersOf = ({ session }: Attempt) => session.entries.map(({ number }) => number);

describe('the order of an attempt', () => {
	it('has every question once, and is the same each time the phone is opened', () => {
		fc.assert(
			fc.property(anyTask, (task) => {
				const numbers = numbersOf(begin(task));
				expect(numbers.toSorted((a, b) => a - b)).toEqual(task.assignment.questions);
				expect(numbersOf(begin(task))).toEqual(numbers);
			})
		);
	});

	it('is the same for the whole class, unless everybody gets their own', () => {
		fc.assert(
			fc.property(anyTask, (task) => {
				fc.pre(task.assignment.order !== 'student');
				const [one, other] = [begin(task), begin(task, undefined, 'fedcba987654')];
				expect(numbersOf(one)).toEqual(numbersOf(other));
				expect(one.session.seed).toBe(other.session.seed);
			})
		);
	});

	it('differs from student to student where it is said to', () => {
		fc.assert(
			fc.property(anyTask, (task) => {
				const assignment = { ...task.assignment, order: 'student' as const };
				const own = { ...task, assignment };
				expect(begin(own).session.seed).not.toBe(
					begin(own, undefined, 'fedcba987654').session.seed
				);
			})
		);
	});
});

describe('what is handed in', () => {
	it('has an answer for each question of the assignment, in its order, whatever was shown', () => {
		fc.assert(
			fc.property(anyTask, (task) => {
				const { answers } = submit(begin(task), task);
				expect(answers.map(({ number }) => number)).toEqual(task.assignment.questions);
				expect(
					answers.every(({ response, seconds }) => response === null && seconds === null)
				).toBe(true);
			})
		);
	});

	it('counts the first check where answers are checked at once, and the last response otherwise', () => {
		fc.assert(
			fc.property(anyTask, (task) => {
				const [question] = task.asked.questions;
				const attempt = begin(task);
				const given = respond(attempt.session, question!, keyOf(question!));
				const checked = settle(given, question!)!;
				const emptied = { ...attempt, session: respond(checked, question!, null) };
				const answerIn = (one: Attempt) =>
					submit(one, task).answers.find(({ number }) => number === question!.number)?.response;
				expect(answerIn(emptied)).toEqual(keyOf(question!));
				expect(answerIn({ ...attempt, session: given })).toEqual(keyOf(question!));
				expect(answerIn({ ...attempt, session: respond(given, question!, null) })).toBeNull();
			})
		);
	});

	it('says no more of a student than was asked for', () => {
		expect(signedAs({ naming: 'name' }, ayesha)).toEqual({ name: 'Ayesha', roll: '' });
		expect(signedAs({ naming: 'roll' }, ayesha)).toEqual({ name: '', roll: '007' });
		expect(signedAs({ naming: 'both' }, ayesha)).toEqual(ayesha);
	});

	it('has a name without marks of direction, in Urdu and in Arabic letters alike', () => {
		const name = '\u2067محمد\u00a0 كاظم\u2069 ';
		expect(signedAs({ naming: 'name' }, { name, roll: '' }).name).toBe('محمد كاظم');
	});

	it('has the roll number of a university whole', () => {
		const who = { name: '', roll: '2023-GCU-BSSE-0012' };
		expect(signedAs({ naming: 'roll' }, who)).toEqual(who);
	});

	it('has the time of each question, and of all of them, in whole seconds', () => {
		fc.assert(
			fc.property(anyTask, (task) => {
				const [number = 0] = task.assignment.questions;
				const timed = withTime(withTime(begin(task), number, 1200.4), number, 900);
				const { answers, activeSeconds, finishedAt } = submit(timed, task);
				expect(answers[0]?.seconds).toBe(2);
				expect([activeSeconds, finishedAt]).toEqual([2, 1_700_000_000]);
			})
		);
	});

	it('says of a withdrawn question that it was not answered, in the revision that was withdrawn', () => {
		fc.assert(
			fc.property(anyTask, (task) => {
				const [question, ...rest] = task.asked.questions;
				fc.pre(rest.length > 0);
				const withdrawn = { ...question!, revision: 3, key: keyOf(question!) };
				const asked = { ...task.asked, questions: rest, withdrawn: [withdrawn] };
				const left = { ...task, asked };
				const answers = submit(begin(left), left).answers;
				const answer = answers.find(({ number }) => number === question!.number);
				expect([answer?.response, answer?.revision]).toEqual([null, 3]);
			})
		);
	});
});

it('a clock that was set back adds no time', () => {
	fc.assert(
		fc.property(anyTask, (task) => {
			const attempt = begin(task);
			expect(withTime(attempt, 1, -5)).toBe(attempt);
			expect(withTime(attempt, 1, Number.NaN)).toBe(attempt);
		})
	);
});

it('what has no whole answer is open, and closing an attempt settles the rest', () => {
	fc.assert(
		fc.property(anyTask, (task) => {
			const [question] = task.asked.questions;
			const attempt = begin(task);
			const answered = {
				...attempt,
				session: respond(attempt.session, question!, keyOf(question!))
			};
			const open = openIn(answered.session, task.asked.questions);
			expect(open).toHaveLength(task.asked.questions.length - 1);
			const { entries } = closed(answered, task.asked).session;
			expect(entries.flatMap(({ settled }, at) => (settled ? [] : [at]))).toEqual(open);
		})
	);
});

it.each([
	[{ naming: 'both' } as const, { name: ' \u200f', roll: '7' }, false],
	[{ naming: 'both' } as const, { name: 'A', roll: '' }, false],
	[{ naming: 'name' } as const, { name: 'A', roll: '' }, true],
	[{ naming: 'roll' } as const, { name: '', roll: '7' }, true]
])('%j is signed by %j: %s', (assignment, who, isWhole) => {
	expect(isSigned(assignment, who)).toBe(isWhole);
});

describe('another attempt', () => {
	it('is the same student’s, and the next in number', () => {
		fc.assert(
			fc.property(anyTask, (task) => {
				const first = begin(task);
				const sealed = { ...first, handed: { code: 'Q1', at: 1 } };
				const second = begin(task, sealed, 'fedcba987654');
				expect([second.student, second.number, second.handed]).toEqual([first.id, 2, undefined]);
			})
		);
	});

	it.each([
		[1, 1, false],
		[2, 1, true],
		[2, 2, false],
		[0, 99, true]
	])('of %d allowed, after number %d: %s', (attempts, number, allowed) => {
		expect(mayRepeat({ attempts }, { number })).toBe(allowed);
	});
});

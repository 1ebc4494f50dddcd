import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf } from '#lib/questions/kinds.ts';
import { go, respond, settle } from '#lib/quiz/session.ts';
import { anyTask } from './arbitrary.ts';
import { type Attempt, beginAttempt, openIn } from './attempt.ts';
import { attemptValues, nameOf } from './attempt-values.ts';

const task = fc.sample(
	anyTask.filter(({ asked }) => asked.questions.length > 2),
	{ numRuns: 1, seed: 5 }
)[0]!;
const { questions } = task.asked;

const begun = beginAttempt(
	{ ...task, fragment: '', title: '' },
	{ name: 'Ayesha', roll: '007' },
	{ id: '0123456789ab', now: 5000 }
);

/** The screens of an attempt; by the teacher's rules two attempts and no checking, unless said otherwise. */
function shown(
	attempt: Attempt,
	{ attempts = 2, sheet = false, kept = [attempt], acts = {} } = {}
) {
	const visit = {
		attempt,
		task: { assignment: { attempts } },
		session: attempt.session,
		kept,
		unanswered: openIn(attempt.session, questions),
		sheet,
		oneAtATime: !sheet && !attempt.handed,
		acts
	};
	return attemptValues(visit, 'The code: #Q1');
}

const handedIn: Attempt = { ...begun, handed: { code: 'Q1ABCDEFGH', at: 9000 } };

describe('the screens of an attempt', () => {
	it('say whose it is, however much of that was asked for', () => {
		expect(shown(begun).who).toBe('Ayesha · 007');
		expect(nameOf({ name: '', roll: '007' })).toBe('007');
	});

	it('count what is answered, and name what is open as a reader counts', () => {
		const [first] = questions;
		const session = respond(begun.session, first!, keyOf(first!));
		const at = session.entries.findIndex(({ number }) => number === first!.number);
		const values = shown({ ...begun, session });
		expect(values.done).toBe(1);
		const open = session.entries.map((_, place) => place + 1).filter((place) => place !== at + 1);
		expect(values.open).toBe(open.join(', '));
		expect(values.right).toBe(0);
		expect(shown({ ...begun, session: settle(session, first!)! }).right).toBe(1);
	});

	it('offer the way back from the second question on, and passing over what could be checked', () => {
		const check = { acts: { check: () => true } };
		expect(shown(begun, check)).toMatchObject({ previous: false, skip: true });
		const second = { ...begun, session: go(begun.session, 1) };
		expect(shown(second)).toMatchObject({ previous: true, skip: false });
		expect(shown(second, { ...check, sheet: true })).toMatchObject({
			previous: false,
			skip: false
		});
	});

	it('offer another attempt as often as the teacher allows, from the last one only', () => {
		expect(shown(handedIn).again).toBe(true);
		expect(shown(handedIn, { attempts: 1 }).again).toBe(false);
		expect(shown({ ...handedIn, away: true }).again).toBe(false);
		const next: Attempt = { ...begun, id: 'ba9876543210', number: 2 };
		expect(shown(handedIn, { kept: [next, handedIn] }).again).toBe(false);
	});

	it('hand the message on whole, to a chat and as a file', () => {
		const values = shown(handedIn);
		expect(values.whatsapp).toBe('https://wa.me/?text=The%20code%3A%20%23Q1');
		expect(values.file).toMatch(/,The%20code%3A%20%23Q1$/);
		expect(values.code).toBe('Q1ABC DEFGH');
	});
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Bank } from './assign/bank.ts';
import { minutesFor, secondsFor } from './minutes.ts';
import { realBank } from '../../../tests/fixtures/real-bank.ts';

let bank: Bank;
beforeAll(async () => {
	bank = await realBank('en');
});

describe('minutes', () => {
	it('are none for no question, and at least one for any', () => {
		expect(minutesFor([], 130)).toBe(0);
		for (const one of bank.questions) expect(minutesFor([one], 130)).toBeGreaterThanOrEqual(1);
	});

	it('add up, but for rounding', () => {
		const each = bank.questions.map((one) => secondsFor(one, 130));
		const all = each.reduce((sum, seconds) => sum + seconds, 0) / 60;
		expect(Math.abs(minutesFor(bank.questions, 130) - all)).toBeLessThanOrEqual(0.5);
	});

	it('are more for slow readers, for more to fill in, and for harder questions', () => {
		const [one] = bank.questions;
		expect(secondsFor(one!, 100)).toBeGreaterThan(secondsFor(one!, 130));
		expect(secondsFor({ ...one!, level: 3 }, 130)).toBeGreaterThan(
			secondsFor({ ...one!, level: 1 }, 130)
		);
	});

	it('are those of a lesson: between a quarter of a minute and three for each question', () => {
		for (const one of bank.questions) {
			expect(secondsFor(one, 130)).toBeGreaterThan(15);
			expect(secondsFor(one, 130)).toBeLessThan(180);
		}
	});

	it('do not count what is said only after answering', () => {
		const verdict = bank.questions.find((one) => one.kind === 'verdict')!;
		const wordy = { why: 'word '.repeat(500) };
		const answers = { true: wordy, false: wordy, unsaid: wordy };
		expect(secondsFor({ ...verdict, answers }, 130)).toBe(secondsFor(verdict, 130));
	});
});

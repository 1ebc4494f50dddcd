import { describe, expect, it } from 'vitest';
import { enough, sidesBalanced, unsaidVaries } from './balance.ts';
import { choice, verdict, type Bank } from './example.ts';

describe('balance', () => {
	it('wants "unsaid" to be right at times and wrong at times', () => {
		expect(unsaidVaries([verdict(1, 'unsaid'), verdict(2, 'true')])).toEqual([]);
		expect(unsaidVaries([verdict(1, 'true')])[0]?.what).toContain('never right');
		expect(unsaidVaries([verdict(1, 'unsaid')])[0]?.what).toContain('always right');
	});

	it('wants the same of options that stay last', () => {
		const last = (key: number) => {
			const question = choice(1, key);
			question.options[2]!.last = true;
			return question;
		};
		expect(unsaidVaries([last(2), last(0)])).toEqual([]);
		expect(unsaidVaries([last(0), last(1)])[0]?.what).toContain('never right');
	});

	it('lets sides differ by two and no more', () => {
		const on = (fact: string, times: number): Bank =>
			Array.from({ length: times }, (_, at) => ({ ...choice(at + 1, 0), facts: [fact] }));
		const sideOf = { F01: 'kabul', F02: 'islamabad' };
		const sides = ['kabul', 'islamabad'];
		expect(sidesBalanced([...on('F01', 3), ...on('F02', 5)], sideOf, sides)).toEqual([]);
		expect(sidesBalanced([...on('F01', 3), ...on('F02', 6)], sideOf, sides)[0]?.what).toContain(
			'kabul 3, islamabad 6'
		);
	});

	it('counts kinds, sections and all', () => {
		const problems = enough([choice(1, 0)], ['events', 'actors'], { kind: 0, section: 1, all: 2 });
		expect(problems.map(({ what }) => what)).toEqual([
			'the bank: 1 questions, 2 wanted',
			'section actors: 0 questions, 1 wanted'
		]);
	});
});

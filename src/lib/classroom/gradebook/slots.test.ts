import { describe, expect, it } from 'vitest';
import { common } from '#lib/questions/example.ts';
import type { Question } from '#lib/questions/kinds.ts';
import type { Response } from '#lib/questions/response.ts';
import { choicesOf } from './choices.ts';
import { bankOf, choiceQuestion } from './example.ts';
import { markAnswer } from './mark.ts';

const words = {
	seed: 1,
	verdicts: { true: 'True', false: 'False', unsaid: 'Not said' },
	place: (id: string) => `place ${id}`,
	moved: 'moved',
	left: 'left out'
};

/** The table of what a class answered, as lines: count, part, text, what it stands for. */
function table(question: Question, responses: readonly (Response | null)[]): string[] {
	const bank = bankOf([question]);
	const cells = responses.map((response) =>
		markAnswer(
			{ number: 1, revision: 1, response, confidence: 'sure', hints: 0, seconds: null },
			{ ...bank, lock: {} }
		)!
	);
	return choicesOf(question, cells, words).map(({ count, part, text, right, misreads = '' }) =>
		[count, part, text, right ? 'key' : misreads].filter((one) => one !== '').join(' | ')
	);
}

const question = (kind: object) => ({ ...common, ...kind }) as unknown as Question;

describe('what was answered', () => {
	it('counts the options of a choice', () => {
		expect(table(choiceQuestion(1), [1, 0, null])).toEqual([
			'1 | wrong 0 | claim-as-fact',
			'0 | wrong 1 | speaker-swapped',
			'0 | wrong 2 | read-in',
			'1 | right | key'
		]);
	});

	it('counts verdicts', () => {
		const verdict = question({
			kind: 'verdict',
			key: 'unsaid',
			answers: {
				true: { why: '', misreads: 'read-in' },
				false: { why: '', misreads: 'denial-lost' },
				unsaid: { why: '' }
			}
		});
		expect(table(verdict, ['true', 'true', 'unsaid'])).toEqual([
			'2 | True | read-in',
			'0 | False | denial-lost',
			'1 | Not said | key'
		]);
	});

	it('counts what was chosen of several, and right ones that were left out', () => {
		const several = question({
			kind: 'several',
			options: [
				{ text: 'a', why: '', key: true },
				{ text: 'b', why: '', key: true },
				{ text: 'c', why: '', misreads: 'read-in' },
				{ text: 'd', why: '', misreads: 'read-in' }
			]
		});
		expect(table(several, [[0, 2], [0, 1], []])).toEqual([
			'1 | left out | b | overlooked',
			'1 | c | read-in',
			'0 | left out | a | overlooked',
			'0 | d | read-in',
			'2 | a | key',
			'1 | b | key'
		]);
	});

	it('counts the pairs of a match and the groups of a sort', () => {
		const row = (at: number) => ({
			text: `row ${at}`,
			partner: `partner ${at}`,
			why: '',
			misreads: 'speaker-swapped'
		});
		const match = question({ kind: 'match', rows: [row(0), row(1), row(2)], spares: [] });
		expect(table(match, [[1, 0, 2]])).toEqual([
			'1 | row 0 | partner 1 | speaker-swapped',
			'1 | row 1 | partner 0 | speaker-swapped',
			'1 | row 2 | partner 2 | key'
		]);
		const item = (group: string) => ({
			text: `of ${group}`,
			group,
			why: '',
			misreads: 'claim-as-fact'
		});
		const groups = ['x', 'y', 'z'].map((id) => ({ id, name: `group ${id}` }));
		const sort = question({ kind: 'sort', groups, items: [item('x'), item('y'), item('z')] });
		expect(table(sort, [[0, 1, 0]])).toEqual([
			'1 | of z | group x | claim-as-fact',
			'1 | of x | group x | key',
			'1 | of y | group y | key'
		]);
	});

	it('counts what stood in the wrong place, and numbers in any digits', () => {
		const order = question({
			kind: 'order',
			misreads: 'time-confused',
			items: ['a', 'b', 'c'].map((text) => ({ text, why: '' }))
		});
		expect(table(order, [[1, 2, 0]])[0]).toBe('1 | moved | a | time-confused');
		const number = question({
			kind: 'number',
			key: 1500,
			why: '',
			near: [],
			other: { why: '', misreads: 'number-misread' }
		});
		expect(table(number, ['1,500', '۱۵۰۰', '15', '۱۵'])).toEqual([
			'2 | 15 | number-misread',
			'2 | 1500 | key'
		]);
	});

	it('counts both halves of an evidence question, and names places', () => {
		const evidence = question({
			kind: 'evidence',
			options: [
				{ text: 'a', why: '', key: true },
				{ text: 'b', why: '', misreads: 'read-in' }
			],
			sentences: [
				{ text: 's', fact: 'F1', why: '', key: true },
				{ text: 't', fact: 'F2', why: '', misreads: 'place-confused' },
				{ text: 'u', fact: 'F3', why: '', misreads: 'place-confused' }
			]
		});
		expect(table(evidence, [[0, 1]])[0]).toBe('1 | t | place-confused');
		const place = question({
			kind: 'place',
			map: 'inset',
			options: [
				{ place: 'barmal', why: '', key: true },
				{ place: 'wana', why: '', misreads: 'place-confused' }
			]
		});
		expect(table(place, [1])).toEqual([
			'1 | place wana | place-confused',
			'0 | place barmal | key'
		]);
	});
});

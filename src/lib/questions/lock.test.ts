import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Words } from '#lib/locale/words.ts';
import { answered } from './arbitrary-response.ts';
import { anyBank } from './arbitrary.ts';
import { common } from './example.ts';
import { grade, gradeByKey, type KindName, type Question } from './kinds.ts';
import { lockProblems } from './lock-problems.ts';
import { canonical, hashOf, lockWith, unlocked } from './lock.ts';

type Of<Name extends KindName> = Extract<Question<Words>, { kind: Name }>;

const question: Of<'number'> = {
	...common,
	number: 12,
	prompt: { en: 'How many?', ur: 'کتنے؟' },
	kind: 'number',
	key: 16,
	why: { en: 'Paragraph 7.', ur: 'پیراگراف 7۔' },
	near: [],
	other: { why: { en: 'Look again.', ur: 'پھر دیکھیں۔' }, misreads: 'number-misread' }
};

const reworded = { ...question, prompt: { en: 'How many soldiers?', ur: 'کتنے فوجی؟' } };
const lock = lockWith([question], {});

describe('the lock', () => {
	it('keeps hash, kind and key of a revision', () => {
		expect(lock).toEqual({ 12: { 1: { hash: 'e73cb40e9c259d63', kind: 'number', key: '16' } } });
	});

	it('keeps what it has when it grows', () => {
		const grown = lockWith([{ ...reworded, revision: 2 }], lock);
		expect(grown[12]?.[1]).toEqual(lock[12]?.[1]);
		expect(Object.keys(grown[12] ?? {})).toEqual(['1', '2']);
		expect(lockWith([reworded], lock)).toEqual(lock);
		expect(Object.keys(lock[12] ?? {})).toEqual(['1']);
	});

	it('says which questions it does not know', () => {
		const newer = { ...question, revision: 2 };
		expect(unlocked([question, { ...question, number: 13 }], lock)).toEqual([13]);
		expect(unlocked([newer], lock)).toEqual([12]);
	});

	it('is enough to grade an old response', () => {
		fc.assert(
			fc.property(answered(), ([asked, response]) => {
				const { kind, key } = lockWith([asked], {})[asked.number]![asked.revision]!;
				expect(gradeByKey(kind, key, response)).toEqual(grade(asked, response));
			})
		);
	});

	it('goes through a file unchanged', () => {
		fc.assert(
			fc.property(anyBank, (bank) => {
				const made = lockWith(bank, {});
				expect(JSON.parse(JSON.stringify(made))).toEqual(made);
			})
		);
	});
});

describe('the canonical form', () => {
	it('does not depend on the order of keys, on line breaks, or on where the question belongs', () => {
		const { prompt, ...rest } = question;
		const same: Of<'number'> = {
			prompt: { ur: prompt.ur, en: ' How\n many? ' },
			...rest,
			section: 'figures',
			level: 3,
			facts: [],
			gaps: ['NS01'],
			background: ['B1']
		};
		expect(canonical(same)).toBe(canonical(question));
	});

	it('does not depend on how Unicode composes a letter', () => {
		const composed = { ...question, prompt: { en: 'é', ur: 'آ' } };
		const apart = { ...question, prompt: { en: 'e\u0301', ur: 'ا\u0653' } };
		expect(canonical(apart)).toBe(canonical(composed));
	});

	it('changes with a word, a key or a misreading', () => {
		const other = { ...question.other, misreads: 'overlooked' as const };
		for (const changed of [reworded, { ...question, key: 17 }, { ...question, other }]) {
			expect(hashOf(changed)).not.toBe(hashOf(question));
		}
	});
});

describe('against the lock', () => {
	const said = (bank: Question<Words>[]) => lockProblems(bank, lock).map(({ what }) => what);

	it('finds nothing in what was published, nor in a proper new revision or a new question', () => {
		expect(said([question])).toEqual([]);
		expect(said([{ ...reworded, revision: 2 }])).toEqual([]);
		expect(said([question, { ...reworded, number: 13 }])).toEqual([]);
	});

	it('finds words that changed without a new revision', () => {
		expect(lockProblems([reworded], lock)).toEqual([
			{
				path: '0.revision',
				what: 'question 12: its words or key changed since revision 1 was published',
				fix: 'make it revision 2, or put the words back'
			}
		]);
	});

	it('finds revisions that skip or go back', () => {
		expect(said([{ ...reworded, revision: 3 }])).toEqual([
			'question 12: is at revision 3; 1 was published last'
		]);
		const twice = lockWith([{ ...reworded, revision: 2 }], lock);
		expect(lockProblems([question], twice)[0]?.fix).toBe('make it 3');
		expect(said([question, { ...question, number: 13, revision: 2 }])).toHaveLength(1);
	});

	it('finds a number that was given to another question', () => {
		const { prompt, why } = question;
		const verdict: Of<'verdict'> = {
			...common,
			number: 12,
			revision: 2,
			prompt,
			kind: 'verdict',
			key: 'true',
			answers: { true: { why }, false: { why }, unsaid: { why } }
		};
		expect(lockProblems([verdict], lock)[0]?.what).toContain('was published as number');
	});

	it('finds a number that has vanished, or only its number', () => {
		expect(lockProblems([], lock)[0]?.fix).toContain('retired: true');
		expect(lockProblems([{ ...question, number: 40 }], lock)[0]?.fix).toBe(
			'question 40 has its words: give it back its number 12'
		);
		expect(said([{ ...question, retired: true }])).toEqual([]);
	});

	it('has no complaint about any bank that was just locked', () => {
		fc.assert(
			fc.property(anyBank, (bank) => {
				const first = bank.map((one) => ({ ...one, revision: 1 }));
				expect(lockProblems(first, lockWith(first, {}))).toEqual([]);
			})
		);
	});
});

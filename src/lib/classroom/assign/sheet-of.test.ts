import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import en from '#lib/locale/messages/en.json' with { type: 'json' };
import ur from '#lib/locale/messages/ur.json' with { type: 'json' };
import { kindNames } from '#lib/questions/kinds.ts';
import { questionOrder } from '../assignment.ts';
import { anyAssignment } from '../desk-arbitrary.ts';
import { writeLink } from '../link.ts';
import type { Bank } from './bank.ts';
import { realBank } from '../../../../tests/fixtures/real-bank.ts';
import { sheetOf } from './sheet-of.ts';

let banks: Bank[];
beforeAll(async () => {
	banks = [await realBank('en'), await realBank('ur')];
});

const given = { locale: 'ur', paper: { en: en.assign.paper, ur: ur.assign.paper } } as const;

describe('a sheet', () => {
	it('has every question of its assignment in the order of the link, in both languages', () => {
		fc.assert(
			fc.property(
				anyAssignment,
				fc.subarray([...banks[0]!.questions], { minLength: 1 }),
				(any, some) => {
					const questions = some.map(({ number }) => number).sort((a, b) => a - b);
					const assignment = { ...any, questions };
					const made = { fragment: writeLink(any), assignment, explainer: 'x', made: 0 };
					const { sides, own } = sheetOf(made, banks, given, () => 'About');
					const order = questionOrder(assignment, '');
					for (const side of sides)
						expect(side.questions.map(({ number }) => number)).toEqual(order);
					expect(own.locale).toBe('ur');
				}
			)
		);
	});

	it('can ask the whole bank, which has every kind', () => {
		const [assignment] = fc.sample(anyAssignment, { numRuns: 1, seed: 1 });
		const questions = banks[0]!.questions.map(({ number }) => number);
		const made = {
			fragment: '',
			assignment: { ...assignment!, questions },
			explainer: 'x',
			made: 0
		};
		const { sides } = sheetOf(made, banks, given, () => 'About');
		for (const { questions: asked } of sides) {
			expect(asked.length).toBe(questions.length);
			expect([...new Set(asked.map(({ kind }) => kind))].sort()).toEqual([...kindNames].sort());
			expect(asked.every(({ prompt }) => prompt)).toBe(true);
		}
	});
});

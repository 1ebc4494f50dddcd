import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { matchesExplainer, mostQuestions, sameRevisions } from '../assignment.ts';
import { anyDraft, anyMade, someKeys } from '../desk-arbitrary.ts';
import { readLink, writeLink } from '../link.ts';
import type { Bank } from './bank.ts';
import { assignmentOf, choose, draftOf, newDraft } from './draft.ts';
import { realBank } from '../../../../tests/fixtures/real-bank.ts';

let bank: Bank;
beforeAll(async () => {
	bank = await realBank('ur');
});

const fresh = { id: '0123456789ab', seed: 7, key: someKeys[0]! };
const begun = { id: 'ba9876543210', now: 1000 };

describe('a draft', () => {
	it('begins without questions, with the teacher of the assignment before', () => {
		const draft = newDraft('floods', ['en', 'ur'], begun, { teacher: 'Ms Surayya' });
		expect(draft).toMatchObject({ questions: [], language: 'any', teacher: 'Ms Surayya' });
	});

	it('is in the one language that its explainer has', () => {
		expect(newDraft('floods', ['ur'], begun).language).toBe('ur');
	});

	it('becomes the assignment that its link then says', () => {
		fc.assert(
			fc.property(anyDraft, fc.subarray([...bank.questions], { minLength: 1 }), (draft, some) => {
				const questions = choose(
					[],
					some.map(({ number }) => number),
					true
				);
				const assignment = assignmentOf({ ...draft, questions }, bank, fresh);
				expect(readLink(writeLink(assignment))).toEqual({ state: 'read', assignment });
				const asked = bank.questions.filter((one) => questions.includes(one.number));
				expect(assignment.questions).toEqual(questions);
				expect(matchesExplainer(assignment.pool, bank.explainer)).toBe(true);
				expect(sameRevisions(assignment.pool, asked)).toBe(true);
			})
		);
	});

	it('leaves out what is no longer asked, and refuses to ask nothing', () => {
		const [first] = bank.questions;
		const draft = { ...newDraft(bank.explainer, ['en', 'ur'], begun), questions: [9999] };
		expect(() => assignmentOf(draft, bank, fresh)).toThrow(begun.id);
		const questions = [first!.number, 9999];
		expect(assignmentOf({ ...draft, questions }, bank, fresh).questions).toEqual([first!.number]);
	});

	it('made of an assignment asks the same, under an id of its own and without its due date', () => {
		fc.assert(
			fc.property(anyMade, (made) => {
				const draft = draftOf(made, begun);
				const { questions, order, title } = made.assignment;
				expect(draft).toMatchObject({ id: begun.id, questions, order, title });
				expect(draft.due).toBeUndefined();
			})
		);
	});
});

describe('choosing', () => {
	const number = fc.integer({ min: 1, max: 200 });
	const chosen = fc
		.uniqueArray(number, { maxLength: mostQuestions })
		.map((all) => all.sort((a, b) => a - b));

	it('keeps numbers rising, each once, and never more than an assignment can ask', () => {
		fc.assert(
			fc.property(
				chosen,
				fc.array(number, { maxLength: 100 }),
				fc.boolean(),
				(before, some, on) => {
					const after = choose(before, [...new Set(some)], on);
					expect(after).toEqual([...new Set(after)].sort((a, b) => a - b));
					expect(after.length).toBeLessThanOrEqual(mostQuestions);
					if (on) expect(before.every((one) => after.includes(one))).toBe(true);
					else expect(after).toEqual(before.filter((one) => !some.includes(one)));
				}
			)
		);
	});
});

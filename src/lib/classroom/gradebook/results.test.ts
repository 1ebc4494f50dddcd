import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHanded } from '../arbitrary.ts';
import { mostQuestions } from '../assignment.ts';
import { exampleKey, publicKey } from '../example.ts';
import { longestTyped } from '../responses.ts';
import { open, seal } from '../seal/seal.ts';
import type { ShapeOf, Submission } from '../submission.ts';
import { parseDecisions, serializeDecisions, undecided } from './decisions.ts';
import { answersOf, received } from './example.ts';
import { joined, parseResults, serializeResults } from './results.ts';

const plainAnswer = answersOf([null])[0]!;
const some = [received('Ali', [0, null, 2]), received('علی', [1, 1, 1])];

describe('results in storage', () => {
	it('come back as they were', () => {
		const stored = structuredClone(serializeResults({ received: some, aside: [] }));
		expect(parseResults(stored)).toEqual({ state: 'read', received: some, aside: [] });
	});

	/** What an import keeps of a submission that somebody sealed: it comes back, or it would be lost on the next visit. */
	async function expectKept(
		submission: Submission,
		questions: readonly number[],
		shapeOf: ShapeOf
	): Promise<void> {
		const assignment = { id: submission.assignment, pool: '0'.repeat(16), questions };
		const code = await seal(submission, { ...assignment, key: publicKey }, shapeOf);
		const opened = await open(code, [await exampleKey()], assignment, shapeOf);
		if (opened.state !== 'opened') throw new Error(opened.why);
		const one = { code, imported: 1, submission: opened.submission };
		const stored = structuredClone(serializeResults({ received: [one], aside: [] }));
		expect(parseResults(stored)).toEqual({ state: 'read', received: [one], aside: [] });
	}

	it('come back whatever an import accepts', async () => {
		await fc.assert(
			fc.asyncProperty(anyHanded, async ({ submission, assignment, shapeOf }) => {
				await expectKept(submission, assignment.questions, shapeOf);
			})
		);
	});

	it('come back however much was typed', async () => {
		const letter = fc.constantFrom('1', '۹', 'x');
		const typed = fc.tuple(letter, fc.nat(longestTyped)).map(([one, many]) => one.repeat(many));
		const texts = fc.array(typed, { minLength: 1, maxLength: mostQuestions });
		const most = Array<string>(mostQuestions).fill('x'.repeat(longestTyped));
		await fc.assert(
			fc.asyncProperty(texts, async (responses) => {
				const answers = responses.map((response, at) => ({
					...plainAnswer,
					number: at + 1,
					response
				}));
				const submission = { ...some[0]!.submission, answers };
				const numbers = answers.map(({ number }) => number);
				await expectKept(submission, numbers, () => ({ kind: 'number', key: '1' }));
			}),
			{ examples: [[most]] }
		);
	});

	it('keep what cannot be read aside, and write it back', () => {
		const read = parseResults({
			version: 1,
			received: [some[0], { code: 'Q1', imported: 'then' }]
		});
		expect(read).toMatchObject({ received: [some[0]], aside: [{ code: 'Q1' }] });
		if (read.state !== 'read') throw new Error(read.state);
		expect(serializeResults(read)).toEqual({
			version: 1,
			received: [some[0], { code: 'Q1', imported: 'then' }]
		});
	});

	it('are not written over where a later build wrote them', () => {
		expect(parseResults({ version: 2, received: [] })).toEqual({ state: 'newer' });
		expect(parseDecisions({ version: 2 })).toBe('newer');
	});

	it('have every attempt once, whatever order two lists are joined in', () => {
		expect(joined(some, some)).toEqual(some);
		const ids = (list: typeof some) => list.map(({ submission }) => submission.attemptId).sort();
		expect(ids(joined(some, [some[1]!]))).toEqual(ids(some));
	});

	it('are read without a fault whatever storage holds', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				parseResults(value);
				parseDecisions(value);
				return true;
			})
		);
	});
});

it('keeps what a teacher decided', () => {
	const decisions = {
		...undecided,
		counting: 'last' as const,
		notes: [['__proto__', 'a note']] as const,
		roster: [{ name: 'Ali', roll: '007' }],
		excluded: [3]
	};
	expect(parseDecisions(structuredClone(serializeDecisions(decisions)))).toEqual(decisions);
});

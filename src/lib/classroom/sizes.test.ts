import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Lock } from '#lib/questions/lock.ts';
import { drawQr } from '#lib/ui/qr.ts';
import { publicKey } from './example.ts';
import { longestName, longestRoll } from './label.ts';
import { seal } from './seal/seal.ts';
import { writeSubmission } from './submission-bytes.ts';
import { shapesOf, type Submission } from './submission.ts';

const lock = JSON.parse(
	readFileSync('content/cross-border-airstrikes/questions.lock.json', 'utf8')
) as Lock;
const shapeOf = shapesOf(lock);
const bank = Object.keys(lock).map(Number);

const assignment = { id: '0123456789ab', pool: '89abcdef01234567', key: publicKey };

/** Answers as long as they get: each by its key, with confidence, a hint and a time. */
function answerAll(questions: readonly number[], name: string, roll = '2024-117'): Submission {
	return {
		assignment: assignment.id,
		attemptId: '0123456789ab',
		attempt: 1,
		finishedAt: 1_735_200_000,
		activeSeconds: 1500,
		locale: 'ur',
		name,
		roll,
		answers: questions.map((number) => ({
			number,
			revision: 1,
			response: shapeOf(number, 1)!.key,
			confidence: 'sure',
			hints: 1,
			seconds: 45
		}))
	};
}

const bytesOf = (questions: readonly number[], name: string) =>
	writeSubmission(answerAll(questions, name), shapeOf).length;

/** The 20 questions of the bank whose answers take most. */
const longest = bank
	.toSorted((a, b) => bytesOf([b], '') - bytesOf([a], ''))
	.slice(0, 20)
	.sort((a, b) => a - b);

const name = 'محمد عبداللہ خان آفریدی';

const lengthOf = async (questions: readonly number[], by: string) =>
	(await seal(answerAll(questions, by), { ...assignment, questions }, shapeOf)).length;

/** A message of up to 95 bytes makes 258 letters, one of up to 119 makes 296. */
const short = 95;

it('20 answers of the real bank with an Urdu name, confidence, hints and times make a code of 258 letters', async () => {
	const twenty = bank.slice(0, 20);
	expect(bytesOf(twenty, name)).toBeLessThanOrEqual(short);
	const code = await seal(answerAll(twenty, name), { ...assignment, questions: twenty }, shapeOf);
	expect(code).toHaveLength(258);
	expect(drawQr(code)?.version).toBe(9);
});

it('whichever 20 they are, it is 296 letters at most', async () => {
	expect(await lengthOf(longest, name)).toBe(296);
	const any = fc.shuffledSubarray(bank, { minLength: 20, maxLength: 20 });
	const sizes = fc.sample(any, { numRuns: 1000, seed: 6 }).map((twenty) => bytesOf(twenty, name));
	expect(Math.max(...sizes)).toBeLessThanOrEqual(bytesOf(longest, name));
	expect(sizes.filter((size) => size <= short).length).toBeGreaterThan(900);
});

it('a university’s roll number makes 20 answers no longer than 300 letters', async () => {
	const twenty = bank.slice(0, 20);
	const submission = answerAll(twenty, name, '2023-GCU-BSSE-0012');
	const code = await seal(submission, { ...assignment, questions: twenty }, shapeOf);
	expect(code.length).toBeLessThanOrEqual(300);
});

it('the longest name and roll number that there may be still fit into version 11', async () => {
	const code = await seal(
		answerAll(longest, 'ع'.repeat(longestName), '7'.repeat(longestRoll)),
		{ ...assignment, questions: longest },
		shapeOf
	);
	expect(drawQr(code)?.version).toBe(11);
});

it('a name of three letters and one of twenty make codes of one length', async () => {
	const ten = bank.slice(0, 10);
	const lengths = Array.from({ length: 18 }, (_, more) => lengthOf(ten, 'ع'.repeat(3 + more)));
	expect(new Set(await Promise.all(lengths)).size).toBe(1);
});

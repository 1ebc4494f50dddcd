import { describe, expect, it } from 'vitest';
import { poolOf } from '../assignment.ts';
import { findCodes } from '../collect.ts';
import { exampleKey, publicKey } from '../example.ts';
import { makeKey } from '../keys.ts';
import { seal } from '../seal/seal.ts';
import { shapesOf } from '../submission.ts';
import { knownOf, newCodes, nothing, withAdded, withBatch, withoutAdded } from './account.ts';
import { undecided } from './decisions.ts';
import { assignment as plain, choiceQuestion, lockOf, received } from './example.ts';
import { openCodes } from './receive.ts';
import { countOf, type Received } from './results.ts';

const questions = [1, 2, 3].map((number) => choiceQuestion(number));
const assignment = { ...plain, key: publicKey, pool: poolOf('floods', questions) };
const shapeOf = shapesOf(lockOf(questions));
const sealed = (one: Received) => seal(one.submission, assignment, shapeOf);

const openings = [{ assignment, shapeOf }];
const now = 29_000_000 * 60_000;

/** Opens codes as an import does, after `before` came in. */
async function importOf(
	codes: readonly string[],
	received: readonly Received[] = [],
	removed: readonly string[] = []
) {
	const decisions = { ...undecided, removed };
	const known = knownOf([{ id: assignment.id, due: assignment.due, received, decisions }]);
	let account = nothing;
	for await (const batch of openCodes(codes, [await exampleKey()], openings))
		account = withBatch(account, batch, known, now);
	return account;
}

describe('an import', () => {
	it('finds three hundred codes and forty duplicates in a noisy chat', async () => {
		const results = Array.from({ length: 300 }, (_, at) =>
			received(`طالب علم ${at}`, [0, 1, at % 4])
		);
		const codes = await Promise.all(results.map(sealed));
		const lines = [...codes, ...codes.slice(0, 40)].map((code, at) => {
			const broken = at % 3 === 0 ? code.replace(/(.{40})/g, '$1\n') : code;
			const spelled = at % 5 === 0 ? broken.toLowerCase() : broken;
			return `26/12/24, 10:${at % 60} pm - \u200fعلی ${at}: Q1 is easy!\n${spelled}\n\u2067شکریہ\u2069`;
		});
		const damaged = `27/12/24, 9:00 am - Zarghuna: ${codes[0]!.slice(0, 90)}`;
		const found = findCodes([...lines, damaged].join('\n'));
		expect(found.codes).toHaveLength(300);
		expect(found.duplicates).toBe(40);
		expect(found.damaged.map(({ near }) => near).join()).toContain('Zarghuna');
		const account = await importOf(found.codes);
		expect(countOf(account.added)).toBe(300);
		const names = account.added[assignment.id]!.map(({ submission }) => submission.name);
		expect(names).toEqual(results.map(({ submission }) => submission.name));
	});

	it('tells what was here, further attempts and late ones apart', async () => {
		const first = received('Ali', [0, 0, 0]);
		const second = received('علی', [0, 0, 0], { finishedAt: assignment.due! * 60 + 60 });
		const third = received('ALI', [0, 1, 0], { attempt: 2 });
		const codes = await Promise.all([first, second, third].map(sealed));
		const account = await importOf(codes, [first]);
		expect(account).toMatchObject({ again: 1, further: 1, late: 1 });
		expect(countOf(account.added)).toBe(2);
	});

	it('is not stopped by codes that do not open', async () => {
		const good = await sealed(received('Ali', [0, 0, 0]));
		const stranger = await makeKey();
		const forOther = await seal(
			received('Bilal', [0, 0, 0]).submission,
			{ ...assignment, key: stranger.publicKey },
			shapeOf
		);
		const elsewhere = { ...assignment, id: 'ffffffffffff' };
		const other = received('Hira', [0, 0, 0], { assignment: elsewhere.id });
		const forElsewhere = await seal(other.submission, elsewhere, shapeOf);
		const otherPool = await seal(
			received('Saad', [0, 0, 0]).submission,
			{ ...assignment, pool: poolOf('another', questions) },
			shapeOf
		);
		const account = await importOf([forOther, 'Q1NONSENSE', forElsewhere, otherPool, good]);
		expect(account.refused).toEqual({
			'other key': 1,
			damaged: 1,
			'other assignment': 1,
			'other pool': 1
		});
		expect(countOf(account.added)).toBe(1);
	});

	it('leaves away what the teacher had removed, and says so, until it is wanted again', async () => {
		const [ali, prank] = [received('Ali', [0, 0, 0]), received('Prank', [1, 1, 1])];
		const codes = await Promise.all([ali, prank].map(sealed));
		const account = await importOf(codes, [], [prank.submission.attemptId]);
		expect(countOf(account.added)).toBe(1);
		const [away] = account.removed[assignment.id] ?? [];
		expect(away?.submission.name).toBe('Prank');
		expect(countOf(withAdded(account, account.removed).added)).toBe(2);
	});

	it('opens nothing twice, and can be taken back', async () => {
		const before = received('Ali', [0, 0, 0]);
		const code = await sealed(received('Bilal', [0, 0, 0]));
		const account = await importOf([code], [before]);
		const added = account.added[assignment.id]!;
		expect(newCodes([code, before.code], [[before, ...added]])).toEqual([]);
		expect(withoutAdded([before, ...added], added)).toEqual([before]);
	});
});

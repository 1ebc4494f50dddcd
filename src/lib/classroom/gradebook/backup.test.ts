import { describe, expect, it } from 'vitest';
import type { Made } from '../desk.ts';
import { readLink, writeLink } from '../link.ts';
import { publicKey } from '../example.ts';
import { type Backup, chanceNeeded, mergeKept, readBackup, writeBackup } from './backup.ts';
import { undecided } from './decisions.ts';
import { assignment, received } from './example.ts';

const chance = (seed: number) =>
	Uint8Array.from({ length: chanceNeeded }, (_, at) => (at * 7 + seed) % 256);

function madeHere(): Made {
	const fragment = writeLink({ ...assignment, key: publicKey });
	const read = readLink(fragment);
	if (read.state !== 'read') throw new Error(read.state);
	return { fragment, assignment: read.assignment, explainer: 'floods', made: 1000 };
}

const kept = {
	id: assignment.id,
	received: [received('علی 😀', [0, 1, null]), received('__proto__', [0, 0, 0])],
	decisions: { ...undecided, notes: [['/__proto__', 'a note']] as const, excluded: [2] }
};
const backup: Backup = { assignments: [madeHere()], results: [kept] };
const passphrase = 'پہاڑ اور دریا';

describe('a backup', () => {
	it('comes back whole with its passphrase', async () => {
		const text = await writeBackup(backup, passphrase, chance(1));
		expect(await readBackup(text, passphrase)).toEqual({ state: 'read', backup });
	});

	it('says nothing of what is in it', async () => {
		const text = await writeBackup(backup, passphrase, chance(1));
		expect(text).not.toMatch(/علی|note|floods/);
	});

	it('takes another keyboard’s spelling of the same passphrase', async () => {
		const text = await writeBackup(backup, 'café café'.normalize('NFD'), chance(2));
		expect(await readBackup(text, 'café café'.normalize('NFC'))).toMatchObject({ state: 'read' });
	});

	it('names a wrong passphrase, a changed file, a cut one, another file and a newer one', async () => {
		const text = await writeBackup(backup, passphrase, chance(3));
		const state = async (changed: string, typed = passphrase) =>
			(await readBackup(changed, typed)).state;
		const letter = text.indexOf('"content":"') + 30;
		const other = text[letter] === 'A' ? 'B' : 'A';
		expect(await state(text, 'another one')).toBe('wrong passphrase');
		expect(await state(text.slice(0, letter) + other + text.slice(letter + 1))).toBe(
			'wrong passphrase'
		);
		expect(await state(text.slice(0, -40))).toBe('damaged');
		expect(await state('{"a":1}')).toBe('wrong file');
		expect(await state('not JSON')).toBe('wrong file');
		expect(await state(text.replace('"version":1', '"version":2'))).toBe('newer');
		expect(await state(text.replace('"rounds":600000', '"rounds":99999999999'))).toBe('damaged');
	});
});

describe('bringing a backup in', () => {
	const [mine, theirs] = kept.received;

	it('loses nothing of either side, and takes nothing twice', () => {
		const here = { received: [mine!], decisions: undecided };
		const both = mergeKept(here, kept);
		expect(both.received).toEqual([mine, theirs]);
		expect(both.decisions).toEqual(kept.decisions);
		expect(mergeKept(both, kept)).toEqual(both);
	});

	it('keeps both notes where both sides have one', () => {
		const decisions = { ...undecided, notes: [['/__proto__', 'mine']] as const };
		const both = mergeKept({ received: [], decisions }, kept);
		expect(both.decisions.notes).toEqual([['/__proto__', 'mine\na note']]);
	});

	it('takes in nothing that was removed since, and names it', () => {
		const removed = [theirs!.submission.attemptId];
		const both = mergeKept({ received: [mine!], decisions: { ...undecided, removed } }, kept);
		expect(both).toMatchObject({ received: [mine], away: [theirs], decisions: { removed } });
	});

	it('removes nothing that is here, whatever was removed elsewhere', () => {
		const removed = [mine!, theirs!].map(({ submission }) => submission.attemptId);
		const elsewhere = { received: [], decisions: { ...undecided, removed } };
		const both = mergeKept({ received: [mine!], decisions: undecided }, elsewhere);
		expect(both.received).toEqual([mine]);
		expect(both.decisions.removed).toEqual([theirs!.submission.attemptId]);
	});
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { kept, renew } from '#lib/storage/example-large.ts';
import { poolOf } from '../assignment.ts';
import { deskNames, serializeAssignments } from '../desk.ts';
import { publicKey } from '../example.ts';
import { writeLink } from '../link.ts';
import { Desk } from './desk.svelte.ts';
import type { AssignGiven } from './given.ts';

vi.mock('#lib/storage/large.ts', () => import('#lib/storage/example-large.ts'));
vi.mock('#lib/storage/promise.ts', () => ({ askToKeep: () => undefined }));

const assignment = {
	id: '0123456789ab',
	pool: poolOf('floods', [{ number: 1, revision: 1 }]),
	questions: [1],
	language: 'any' as const,
	order: 'class' as const,
	seed: 1,
	attempts: 1,
	hints: true,
	feedback: 'after' as const,
	confidence: true,
	naming: 'name' as const,
	key: publicKey,
	title: '',
	classLabel: '',
	teacher: ''
};

/** What the page gives of a site that has left one explainer behind. */
const given = {
	locale: 'en',
	explainers: [{ id: 'heat', titles: { en: 'Heat' }, practice: { en: '../heat/quiz/' } }],
	words: { untitled: 'Untitled' }
} as unknown as AssignGiven;

beforeEach(() => {
	vi.stubGlobal('addEventListener', () => undefined);
	vi.stubGlobal('location', { hash: '', href: 'https://fahm.example/en/assign/' });
	const made = { fragment: writeLink(assignment), assignment, explainer: 'floods', made: 1 };
	renew();
	kept.set(deskNames.assignments, serializeAssignments({ rows: [made], aside: [] }));
});

afterEach(() => {
	vi.unstubAllGlobals();
});

async function openDesk(): Promise<Desk> {
	const desk = new Desk(given);
	await vi.waitUntil(() => desk.known);
	return desk;
}

describe('of an assignment whose explainer has left the site', () => {
	it('no other explainer takes the place', async () => {
		const desk = await openDesk();
		const [made] = desk.made;
		expect(desk.offered(made!.explainer)).toBeUndefined();
		expect(desk.titleOf({ title: '', explainer: made!.explainer })).toBe('Untitled');
		await expect(desk.bank(made!.explainer)).rejects.toThrow('floods');
	});

	it('a copy stays with it until it is moved', async () => {
		const desk = await openDesk();
		await desk.duplicate(desk.made[0]!);
		expect(desk.draft).toMatchObject({ explainer: 'floods', questions: [1] });
		desk.change({ explainer: 'heat', questions: [] });
		expect(desk.titleOf(desk.draft!)).toBe('Heat');
	});
});

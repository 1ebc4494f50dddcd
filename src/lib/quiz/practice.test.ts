import { describe, expect, it } from 'vitest';
import { common } from '#lib/questions/example.ts';
import type { Question } from '#lib/questions/kinds.ts';
import { verdicts } from '#lib/questions/verdict/verdict.ts';
import { chosenBefore, lastSitting, questionsOf } from './practice.ts';
import type { Sitting } from './record.ts';

const choice = (number: number, section: string): Question => ({
	...common,
	number,
	section,
	kind: 'choice',
	options: []
});
const why = { why: 'so' };
const verdict: Question = {
	...common,
	number: 99,
	kind: 'verdict',
	key: 'true',
	answers: { true: why, false: why, unsaid: why }
};
const bank = Array.from({ length: 30 }, (_, at) => choice(at + 1, at < 15 ? 'events' : 'actors'));

describe('the questions of a scope', () => {
	it('are all, those of a section, or ten out of every section', () => {
		expect(questionsOf('all', bank, 1)).toHaveLength(30);
		expect(questionsOf('actors', bank, 1).every(({ section }) => section === 'actors')).toBe(true);
		const mixed = questionsOf('mixed', bank, 1);
		expect(mixed).toHaveLength(10);
		expect(new Set(mixed.map(({ section }) => section)).size).toBe(2);
	});

	it('are none where the scope says nothing', () => {
		expect(questionsOf('again', bank, 1)).toEqual([]);
		expect(questionsOf('nowhere', bank, 1)).toEqual([]);
	});
});

describe('the sitting to go on with', () => {
	const sitting = (id: string, scope: string, sequence: number, explainer = 'e'): Sitting => ({
		id,
		explainer,
		scope,
		done: false,
		session: { seed: 1, entries: [], at: 0, changes: 0 },
		sequence
	});
	const all = [
		sitting('a', 'all', 5),
		sitting('b', 'mixed', 7),
		sitting('c', 'all', 3),
		sitting('d', 'all', 9, 'f')
	];

	it('is the last of its scope, or of any', () => {
		expect(lastSitting(all, 'e', 'all')?.id).toBe('a');
		expect(lastSitting(all, 'e')?.id).toBe('b');
		expect(lastSitting(all, 'e', 'actors')).toBeUndefined();
	});
});

describe('what was chosen before the script came', () => {
	it('is an option by its place, a verdict by its name, and nothing where nothing was', () => {
		const chosen = { 'check-3': '2', 'check-99': '2' };
		expect(chosenBefore(choice(3, 'events'), chosen, verdicts)).toBe(2);
		expect(chosenBefore(verdict, chosen, verdicts)).toBe('unsaid');
		expect(chosenBefore(choice(4, 'events'), chosen, verdicts)).toBeUndefined();
	});
});

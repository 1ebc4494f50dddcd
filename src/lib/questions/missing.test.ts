import { expect, it } from 'vitest';
import { common } from './example.ts';
import type { Question } from './kinds.ts';
import { openPlaces } from './missing.ts';

const row = { text: 'a', partner: 'b', why: 'c', misreads: 'read-in' } as const;
const match: Question = { ...common, kind: 'match', rows: [row, row, row], spares: [] };

it('counts what is still to be filled, before and after a beginning is made', () => {
	expect(openPlaces(match, null)).toBe(3);
	expect(openPlaces(match, [1, null, null])).toBe(2);
	expect(openPlaces({ ...common, kind: 'choice', options: [] }, null)).toBe(1);
});

import { expect, it } from 'vitest';
import { fill } from './fill.ts';

it('fills the places that it knows, in any order, and leaves the others', () => {
	expect(fill('{possible} میں سے {earned}', { earned: 1, possible: 3 })).toBe('3 میں سے 1');
	expect(fill('{a} {b}', { a: '{b}' })).toBe('{b} {b}');
	expect(fill('{constructor}', {})).toBe('{constructor}');
});

import { expect, it } from 'vitest';
import { fnv1a64 } from './hash.ts';

it.each([
	['', 'cbf29ce484222325'],
	['a', 'af63dc4c8601ec8c'],
	['foobar', '85944171f73967e8']
])('hashes %j as the authors of FNV do', (text, hash) => {
	expect(fnv1a64(text)).toBe(hash);
});

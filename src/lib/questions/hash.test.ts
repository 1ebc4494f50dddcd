import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fnv1a64 } from './hash.ts';

it.each([
	['', 'cbf29ce484222325'],
	['a', 'af63dc4c8601ec8c'],
	['foobar', '85944171f73967e8']
])('hashes %j as the authors of FNV do', (text, hash) => {
	expect(fnv1a64(text)).toBe(hash);
});

it('hashes any text as its definition does', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const defined = new TextEncoder()
				.encode(text)
				.reduce(
					(hash, byte) => BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n),
					0xcbf29ce484222325n
				);
			expect(fnv1a64(text)).toBe(defined.toString(16).padStart(16, '0'));
		})
	);
});

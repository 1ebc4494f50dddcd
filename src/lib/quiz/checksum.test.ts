import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fnv1a } from './checksum.ts';

it.each([
	['', 0x811c9dc5],
	['a', 0xe40c292c],
	['foobar', 0xbf9cf968]
])('hashes %j as the authors of FNV do', (text, hash) => {
	expect(fnv1a(text)).toBe(hash);
});

it('notices any single letter that changed', () => {
	const ascii = fc.string({ minLength: 1, unit: 'binary-ascii' });
	fc.assert(
		fc.property(ascii, fc.nat(), fc.integer({ min: 1, max: 127 }), (text, where, by) => {
			const at = where % text.length;
			const letter = String.fromCharCode((text.charCodeAt(at) + by) % 128);
			expect(fnv1a(text.slice(0, at) + letter + text.slice(at + 1))).not.toBe(fnv1a(text));
		})
	);
});

import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../wire/hex.ts';
import { compress, decompress, isPoint } from './point.ts';

const makePoint = async () => {
	const curve = { name: 'ECDH', namedCurve: 'P-256' };
	const { publicKey } = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
	return new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
};

describe('a point', () => {
	it('comes back from 33 bytes as the browser made it', async () => {
		for (let run = 0; run < 200; run++) {
			const point = await makePoint();
			expect(decompress(compress(point))).toEqual(point);
		}
	});

	it('is the generator that the standard names', () => {
		const x = '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296';
		const y = '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5';
		expect(toHex(decompress(fromHex(`03${x}`, 33))!)).toBe(`04${x}${y}`);
	});

	it.each([
		['another first byte', `04${'1'.padStart(64, '0')}`],
		['an x that has no y', `02${'1'.padStart(64, '0')}`],
		['an x beyond the field', `02${'f'.repeat(64)}`],
		['the prime itself', '02ffffffff00000001000000000000000000000000ffffffffffffffffffffffff']
	])('is not what has %s', (_, digits) => {
		expect(isPoint(digits)).toBe(false);
	});

	it('has 33 bytes and no fewer', () => {
		expect(decompress(new Uint8Array())).toBeUndefined();
		expect(decompress(Uint8Array.of(2))).toBeUndefined();
	});
});

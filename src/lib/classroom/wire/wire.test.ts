import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromValues, spell, toValues, valueOf } from './base32.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { BitReader, BitWriter } from './bits.ts';
import { check } from './check.ts';
import { crc32 } from './crc32.ts';
import { readFields, writeFields } from './fields.ts';
import { fromHex, toHex } from './hex.ts';
import { readText, writeText } from './text.ts';
import { tryToRead, Unreadable } from './unreadable.ts';

const bytes = fc.uint8Array({ maxLength: 100 });

describe('bits', () => {
	const numbers = fc.array(
		fc
			.integer({ min: 1, max: 40 })
			.chain((width) => fc.tuple(fc.nat(2 ** width - 1), fc.constant(width)))
	);

	it('come back as the numbers they were', () => {
		fc.assert(
			fc.property(numbers, (all) => {
				const writer = new BitWriter();
				for (const [value, width] of all) writer.put(value, width);
				const reader = new BitReader(writer.bytes());
				for (const [value, width] of all) expect(reader.take(width)).toBe(value);
			})
		);
	});

	it('make numbers of any size, seven bits or three at a time', () => {
		fc.assert(
			fc.property(fc.nat(2 ** 35), fc.constantFrom(7, 3), (value, width) => {
				const writer = new BitWriter().putVarint(value, width);
				expect(new BitReader(writer.bytes()).takeVarint(width)).toBe(value);
			})
		);
	});

	it.each([
		['an empty last group', [0x80, 0x00]],
		['no end', [0x80, 0x80]],
		['too many groups', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]]
	])('make no number of %s', (_, all) => {
		expect(() => new BitReader(Uint8Array.from(all)).takeVarint()).toThrow(Unreadable);
	});

	it('say when there are not enough of them', () => {
		const reader = () => new BitReader(Uint8Array.of(1));
		expect(() => reader().take(9)).toThrow(Unreadable);
		expect(() => reader().takeBytes(2 ** 40)).toThrow(Unreadable);
	});

	it('end with zeros where the rest begins', () => {
		const reader = new BitReader(Uint8Array.of(0b1000_0000, 5));
		reader.take(1);
		expect(reader.rest()).toEqual(Uint8Array.of(5));
		const other = new BitReader(Uint8Array.of(0b1000_0001, 5));
		other.take(1);
		expect(() => other.rest()).toThrow(Unreadable);
	});
});

describe('letters for bytes', () => {
	it('are those of Node, for addresses', () => {
		fc.assert(
			fc.property(bytes, (all) => {
				expect(toBase64url(all)).toBe(Buffer.from(all).toString('base64url'));
				expect(fromBase64url(toBase64url(all))).toEqual(Uint8Array.from(all));
			})
		);
	});

	it.each(['A', 'AB', 'AA==', 'A A', 'AAA+', 'ÄÄÄÄ'])('are not %s', (text) => {
		expect(fromBase64url(text)).toEqual(text === 'AA' ? Uint8Array.of(0) : undefined);
	});

	it('are hexadecimal for keys', () => {
		fc.assert(
			fc.property(bytes, (all) => {
				expect(toHex(all)).toBe(Buffer.from(all).toString('hex'));
				expect(fromHex(toHex(all), all.length)).toEqual(Uint8Array.from(all));
			})
		);
		expect(() => fromHex('0g', 1)).toThrow();
		expect(() => fromHex('00', 2)).toThrow();
	});

	it('are five bits each for codes', () => {
		fc.assert(
			fc.property(bytes, (all) => {
				const values = toValues(all);
				expect(values).toHaveLength(Math.ceil((all.length * 8) / 5));
				expect(fromValues(values)).toEqual(Uint8Array.from(all));
				const bits = [...values].map((value) => value.toString(2).padStart(5, '0')).join('');
				const same = [...all].map((byte) => byte.toString(2).padStart(8, '0')).join('');
				expect(bits).toBe(same.padEnd(values.length * 5, '0'));
			})
		);
		expect(fromValues([0, 1])).toBeUndefined();
		expect(fromValues([0, 0, 0])).toBeUndefined();
	});

	it('are Crockford’s for codes: none looks like another', () => {
		expect(spell(Array.from({ length: 32 }, (_, value) => value))).toBe(
			'0123456789ABCDEFGHJKMNPQRSTVWXYZ'
		);
		expect(Array.from('oOiIlLzZuU-', valueOf)).toEqual([
			0,
			0,
			1,
			1,
			1,
			1,
			31,
			31,
			undefined,
			undefined,
			undefined
		]);
	});
});

describe('a checksum', () => {
	it('is the CRC-32 that everybody has', () => {
		expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
		expect(crc32([])).toBe(0);
	});

	/** `value` times x⁵ by the code's polynomial, worked out without the table. */
	const shift = (value: number) => {
		let crc = value;
		for (let bit = 0; bit < 5; bit++) crc = (crc << 1) ^ (crc & 0x80000 ? 0x15bb7f : 0);
		return crc;
	};

	it('of a code misses no change of two letters, however far apart', () => {
		const bits = [1, 2, 4, 8, 16];
		for (let distance = 1; distance <= 13_200; distance++) {
			for (let at = 0; at < 5; at++) bits[at] = shift(bits[at]!);
			for (let change = 1; change < 32; change++) {
				const rest = bits.reduce((sum, bit, at) => sum ^ (change & (1 << at) ? bit : 0), 0);
				// Below 32 it would be a change of the nearer letter that hides that of the farther one.
				if (rest < 32) throw new Error(`${change} at ${distance} letters is not seen`);
			}
		}
	});

	it('of a code is worked out without a table, too', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(31)), (values) => {
				const crc = values.reduce((sum, value) => shift(sum ^ (value << 15)), 0xfffff);
				expect(check(values).reduce((sum, value) => sum * 32 + value, 0)).toBe(crc);
			})
		);
	});

	it('of a code is four letters, another for every beginning', () => {
		expect(check([])).toEqual([31, 31, 31, 31]);
		expect(check([0])).not.toEqual(check([0, 0]));
		for (const value of check([1, 2, 3])) expect(valueOf(spell([value]))).toBe(value);
	});
});

describe('a text', () => {
	it('comes back as it was', () => {
		const texts = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.string({ unit: fc.constantFrom(...Array.from('ابپ ۔9-B۞\u06d6')) })
		);
		fc.assert(
			fc.property(texts, (text) => {
				expect(readText(Uint8Array.from(writeText(text)))).toBe(text);
			})
		);
	});

	it('in Urdu takes a byte a letter and one more', () => {
		expect(writeText('جماعت 9-B')).toHaveLength(10);
		expect(writeText('Class 9')).toHaveLength(7);
		expect(writeText('')).toEqual([]);
	});

	it.each([
		['broken UTF-8', [0xc3]],
		['an overlong letter', [0xc0, 0x80]],
		['Latin letters that were packed', [0xff, 0xd7]],
		['nothing, packed', [0xff]]
	])('is not %s', (_, all) => {
		expect(tryToRead(() => readText(Uint8Array.from(all)))).toBe('damaged');
	});
});

describe('fields', () => {
	const entries = fc.uniqueArray(fc.tuple(fc.nat(300), bytes), { selector: ([tag]) => tag });

	it('come back under their tags', () => {
		fc.assert(
			fc.property(entries, (all) => {
				const fields = new Map(all);
				const read = readFields(writeFields(fields), [...fields.keys()]);
				expect([...read].sort(([a], [b]) => a - b)).toEqual(
					[...fields].sort(([a], [b]) => a - b).map(([tag, value]) => [tag, Uint8Array.from(value)])
				);
			})
		);
	});

	it('may be unknown where their tag is odd', () => {
		const odd = writeFields(new Map([[9, [1]]]));
		const even = writeFields(new Map([[10, [1]]]));
		expect(tryToRead(() => readFields(odd, []).size)).toBe(1);
		expect(tryToRead(() => readFields(even, []).size)).toBe('newer');
	});

	it('that do not rise, or end early, are damaged', () => {
		expect(tryToRead(() => readFields(Uint8Array.of(3, 0, 3, 0), []).size)).toBe('damaged');
		expect(tryToRead(() => readFields(Uint8Array.of(3, 2, 0), []).size)).toBe('damaged');
	});
});

it('an error of ours is not taken for damage', () => {
	expect(() =>
		tryToRead(() => {
			throw new TypeError('ours');
		})
	).toThrow(TypeError);
});

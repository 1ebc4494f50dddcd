import * as fc from 'fast-check';
import jsQR from 'jsqr';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { drawQr, type QrDrawing } from './qr.ts';

/** Dots a module: what a camera sees of a code that fills most of its picture. */
const scale = 4;

/** The drawing as a camera's picture, made from nothing but the path. */
function paint({ size, path }: QrDrawing) {
	const side = size * scale;
	const data = new Uint8ClampedArray(side * side * 4).fill(255);
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
			const start = (row * side + Number(x) * scale) * 4;
			for (let dot = 0; dot < Number(width) * scale; dot++)
				data.fill(0, start + dot * 4, start + dot * 4 + 3);
		}
	}
	return { data, width: side, height: side };
}

const texts = fc.oneof(
	fc.webUrl({ withFragments: true }),
	fc.string({
		unit: fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')),
		minLength: 1,
		maxLength: 300
	}),
	fc.string({ unit: fc.constantFrom(...Array.from('abcXYZ012-_')), minLength: 1, maxLength: 250 })
);

describe('a QR code', () => {
	it('is read back by two decoders that know nothing of it', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const picture = paint(drawQr(text)!);
				expect(decodeQR(picture)).toBe(text);
				expect(jsQR(picture.data, picture.width, picture.height)?.data).toBe(text);
			}),
			{ numRuns: 60 }
		);
	});

	it('has a quiet zone of four modules on each side', () => {
		const { size, version, path } = drawQr('https://fahm.example/')!;
		expect(size).toBe(17 + 4 * version + 8);
		const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number));
		expect(Math.min(...runs.map(([x]) => x!))).toBe(4);
		expect(Math.min(...runs.map(([, y]) => y!))).toBe(4);
		expect(Math.max(...runs.map(([x, , width]) => x! + width!))).toBe(size - 4);
		expect(Math.max(...runs.map(([, y]) => y! + 1))).toBe(size - 4);
	});

	it('packs capitals and digits tighter', () => {
		expect(drawQr('A'.repeat(258))!.version).toBe(9);
		expect(drawQr('a'.repeat(258))!.version).toBe(12);
	});

	it('is not drawn of what no code has room for', () => {
		expect(drawQr('a'.repeat(2331))?.version).toBe(40);
		expect(drawQr('a'.repeat(2332))).toBeUndefined();
	});
});

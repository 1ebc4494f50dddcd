import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { encode } from 'uqr';

/** Width and height of the picture in pixels, and how many of them a square of the code has on each side. */
const [width, height, square] = [640, 480, 6];

/** Dark, light, and how far each pixel may be off: a grey day, and a cheap camera. */
const [dark, light, noise] = [60, 190, 24];

/** A generator of numbers below 1, the same at every run (mulberry32). */
function noiseFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** One picture, brightness only: a code as it is held out, not in the middle; or nothing but noise. */
function picture(text: string | undefined, random: () => number): Buffer {
	const squares = text === undefined ? [] : encode(text, { ecc: 'L', border: 2 }).data;
	const [left, top] = [150, 40];
	const pixels = Buffer.alloc(width * height);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const row = squares[Math.floor((y - top) / square)];
			const isDark = row?.[Math.floor((x - left) / square)] ?? false;
			pixels[y * width + x] = (isDark ? dark : light) + Math.round((random() - 0.5) * noise);
		}
	return pixels;
}

/**
 * Writes a film for Chromium's fake camera: one code after the other is held out, ten pictures each, with a moment of
 * nothing in between. YUV4MPEG2, 4:2:0, ten pictures a second.
 */
export async function film(path: string, texts: readonly string[]): Promise<void> {
	const random = noiseFrom(7);
	const file = createWriteStream(path);
	file.write(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`);
	const grey = Buffer.alloc((width * height) / 2, 128);
	for (const text of texts)
		for (let frame = 0; frame < 13; frame++) {
			file.write('FRAME\n');
			file.write(picture(frame < 10 ? text : undefined, random));
			file.write(grey);
		}
	file.end();
	await finished(file);
}

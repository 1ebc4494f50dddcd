import { compress, decompress } from 'wawoff2';

// Both results are views of memory that the next call overwrites, so they are copied at once.

/**
 * Packs a TrueType font as WOFF2.
 * @throws {Error} when the bytes are not a font
 */
export async function pack(ttf: Uint8Array): Promise<Uint8Array> {
	return new Uint8Array(await compress(ttf));
}

/**
 * Unpacks WOFF2 to a TrueType font.
 * @throws {Error} when the bytes are not WOFF2
 */
export async function unpack(woff2: Uint8Array): Promise<Uint8Array> {
	return new Uint8Array(await decompress(woff2));
}

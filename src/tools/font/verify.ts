import { runsOf } from './runs.ts';
import { comparer, shortest } from './shape.ts';
import { unpack } from './woff2.ts';

/**
 * Tells whether a cut font still fits texts.
 * @param fullTtf the TrueType font it was cut from
 * @returns the words or lines that it draws otherwise than the full font does; empty when it fits
 * @throws {Error} when `woff2` is not a WOFF2 font
 */
export async function differences(
	fullTtf: Uint8Array,
	woff2: Uint8Array,
	texts: string[]
): Promise<string[]> {
	const different = comparer(fullTtf, runsOf(texts))(await unpack(woff2));
	return shortest(different);
}

/**
 * FNV-1a, 32 bits, over the UTF-8 bytes of a text: a whole number from 0 to 2³² - 1.
 * RFC 9923, "The FNV Non-Cryptographic Hash Algorithm".
 * No change of a single byte escapes it; other damage does once in 2³².
 * Frozen: stored records and the labels of shuffles depend on it.
 */
export function fnv1a(text: string): number {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
	return hash >>> 0;
}

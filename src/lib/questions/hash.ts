/**
 * FNV-1a, 64 bits, over the UTF-8 bytes of a text, as 16 hexadecimal digits.
 * RFC 9923, "The FNV Non-Cryptographic Hash Algorithm".
 * It finds changes made by accident, with one miss in 2⁶⁴; against somebody who means to deceive it is no help.
 */
export function fnv1a64(text: string): string {
	let hash = 0xcbf29ce484222325n;
	for (const byte of new TextEncoder().encode(text)) {
		hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
	}
	return hash.toString(16).padStart(16, '0');
}

import { toHex } from './hex.ts';

/** The first 8 hexadecimal digits of the SHA-256 of some bytes. Needs `canSeal()`. */
export async function shortDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', bytes);
	return toHex(new Uint8Array(digest).subarray(0, 4));
}

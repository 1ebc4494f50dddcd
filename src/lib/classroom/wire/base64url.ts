/** Base64 for addresses, without padding: RFC 4648, section 5. */
export function toBase64url(bytes: Iterable<number>): string {
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/=+$/, '');
}

/** The bytes; `undefined` for anything that `toBase64url` does not write. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
	if (/[^\w-]/.test(text) || text.length % 4 === 1) return undefined;
	const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
	// Bits beyond the last byte are nobody's, and must be zero.
	return toBase64url(bytes) === text ? bytes : undefined;
}

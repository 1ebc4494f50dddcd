/** Bytes as hexadecimal digits, two each. */
export function toHex(bytes: Iterable<number>): string {
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Hexadecimal digits as bytes. Throws where they are not `count` bytes: ids and keys never come from outside as text. */
export function fromHex(digits: string, count: number): Uint8Array<ArrayBuffer> {
	if (digits.length !== count * 2 || /[^\da-f]/.test(digits)) {
		throw new Error(`not hex: ${digits}`);
	}
	return Uint8Array.from({ length: count }, (_, at) =>
		parseInt(digits.slice(at * 2, at * 2 + 2), 16)
	);
}

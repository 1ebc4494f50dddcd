/** Bytes that a padded message may have: few, so that length does not give a name away. Frozen: codes hold the position. */
export const sizes: readonly number[] = [72, 96, 120, 152, 224, 328, 512, 1024, 2048, 5120];

/** The message, a byte 0x80 and zeros up to the next size (ISO/IEC 7816-4), and the position of that size. */
export function pad(message: Uint8Array): { padded: Uint8Array<ArrayBuffer>; size: number } {
	const size = sizes.findIndex((bytes) => bytes > message.length);
	if (size < 0) throw new RangeError('too long');
	const padded = new Uint8Array(sizes[size]!);
	padded.set(message);
	padded[message.length] = 0x80;
	return { padded, size };
}

/** The message without its padding; `undefined` where there is none. */
export function unpad(padded: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
	const end = padded.findLastIndex((byte) => byte !== 0);
	return padded[end] === 0x80 ? padded.subarray(0, end) : undefined;
}

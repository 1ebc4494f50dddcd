/** Crockford's alphabet: no I, L, O and U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Values of letters as people write them: small ones too, O for 0, I and L for 1. */
function valuesOfLetters(): Map<string, number> {
	const values = new Map<string, number>();
	Array.from(alphabet, (letter, value) =>
		values.set(letter, value).set(letter.toLowerCase(), value)
	);
	for (const letter of ['O', 'o']) values.set(letter, 0);
	for (const letter of ['I', 'i', 'L', 'l']) values.set(letter, 1);
	return values;
}

// Marked so that a script which only writes codes goes without it.
const values = /* @__PURE__ */ valuesOfLetters();

/** The value of a letter, 0 to 31; `undefined` for what is none. */
export function valueOf(letter: string): number | undefined {
	return values.get(letter);
}

/** Values as letters. */
export function spell(letters: Iterable<number>): string {
	return Array.from(letters, (value) => alphabet[value]!).join('');
}

/** Bytes as values of five bits, the last one filled up with zeros. */
export function toValues(bytes: Iterable<number>): number[] {
	const values: number[] = [];
	let [rest, bits] = [0, 0];
	for (const byte of bytes) {
		rest = ((rest << 8) | byte) & 0xfff;
		for (bits += 8; bits >= 5; bits -= 5) values.push((rest >> (bits - 5)) & 31);
	}
	return bits ? [...values, (rest << (5 - bits)) & 31] : values;
}

/** The bytes in values; `undefined` where the bits left over are not zeros, or are as many as a value has. */
export function fromValues(values: Iterable<number>): Uint8Array<ArrayBuffer> | undefined {
	const bytes: number[] = [];
	let [rest, bits] = [0, 0];
	for (const value of values) {
		rest = ((rest << 5) | value) & 0xfff;
		bits += 5;
		if (bits >= 8) bytes.push((rest >> (bits -= 8)) & 0xff);
	}
	return bits < 5 && (rest & ((1 << bits) - 1)) === 0 ? Uint8Array.from(bytes) : undefined;
}

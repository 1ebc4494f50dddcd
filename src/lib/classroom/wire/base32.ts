/** Crockford's alphabet: no I, L, O and U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Values of letters as people write them: small ones too, O for 0, I and L for 1. */
const values = new Map<string, number>();
Array.from(alphabet, (letter, value) => values.set(letter, value).set(letter.toLowerCase(), value));
for (const letter of ['O', 'o']) values.set(letter, 0);
for (const letter of ['I', 'i', 'L', 'l']) values.set(letter, 1);

/** The value of a letter, 0 to 31; `undefined` for what is none. */
export function valueOf(letter: string): number | undefined {
	return values.get(letter);
}

/** Values as letters. */
export function spell(letters: Iterable<number>): string {
	return Array.from(letters, (value) => alphabet[value]!).join('');
}

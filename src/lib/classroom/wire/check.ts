/** x²⁰ + x¹⁸ + x¹⁶ + …: 20 bits, found by search for what `check` promises. */
const polynomial = 0x15bb7f;

/** What five bits at the top of the register leave behind. */
const table = Array.from({ length: 32 }, (_, value) => {
	let crc = value << 15;
	for (let bit = 0; bit < 5; bit++) crc = (crc << 1) ^ (crc & 0x80000 ? polynomial : 0);
	return crc;
});

/** The register of `check` before the first value. */
export const untouched = 0xfffff;

/** The register of `check` after one more value. Behind a row's own check characters it is 0. */
export const after = (crc: number, value: number) =>
	((crc << 5) & 0xfffff) ^ table[(crc >> 15) ^ value]!;

/**
 * The check characters of a code: a CRC of 20 bits over values of five bits, as four such values.
 * No change of one or two letters escapes it in a code of up to 13,200, nor of four letters in a row; of other damage
 * one in a million does.
 */
export function check(values: Iterable<number>): [number, number, number, number] {
	let crc = untouched;
	for (const value of values) crc = after(crc, value);
	return [(crc >> 15) & 31, (crc >> 10) & 31, (crc >> 5) & 31, crc & 31];
}

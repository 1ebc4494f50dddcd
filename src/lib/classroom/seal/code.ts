import { fromValues, spell, toValues, valueOf } from '../wire/base32.ts';
import { check } from '../wire/check.ts';
import { toHex } from '../wire/hex.ts';
import { sizes } from './padding.ts';

/**
 * code   := base32( "Q1" | bytes ) | 4 check characters
 * bytes  := header 12 | ephemeral key 33, compressed | ciphertext, padded | tag 16
 * header := version 4 bits | suite 4 bits | size 1 | key id 4 | assignment id 6
 *
 * Lengths without a unit are in bytes.
 */
const prefix = [23, 1]; // The values of Q and 1.
/** In characters. */
const checkLength = 4;
/** In bytes, as `keyLength` and `tagLength`. */
export const headerLength = 12;
export const keyLength = 33;
const tagLength = 16;

/** Version 1, and suite 1: the one of `hpke.ts`. */
export const version = 0x11;

/** What a result code says on its outside, for anybody to read. */
export interface CodeHeader {
	/** First 8 hexadecimal digits of the SHA-256 of the teacher's public key, as `TeacherKey.id`. */
	keyId: string;
	/** Id of the assignment. */
	assignment: string;
}

/** How many letters a code has whose message is padded to the size at this position. */
export function lengthOf(size: number): number | undefined {
	const bytes = sizes[size];
	if (bytes === undefined) return undefined;
	const body = headerLength + keyLength + bytes + tagLength;
	return prefix.length + Math.ceil((body * 8) / 5) + checkLength;
}

/** What every code of this version begins with: the prefix, the version, and the first bits of a size. */
// Marked so that a script which only writes codes goes without it.
const opening = /* @__PURE__ */ prefix.concat(2, 4);

/** How a row of values begins, seen as a code: how many letters it should have, and how many of the first are not a code's. */
export function opens(values: ArrayLike<number>, at: number): { length: number; misses: number } {
	let misses = 0;
	for (let step = 0; step < opening.length; step++) {
		if (values[at + step] !== opening[step]) misses++;
	}
	const size = ((values[at + 4] ?? 0) << 1) | ((values[at + 5] ?? 0) >> 4);
	const length = lengthOf(size);
	return { length: length ?? lengthOf(0)!, misses: length === undefined ? misses + 1 : misses };
}

/** The values of a code's letters, whatever stands between them; `undefined` where a letter is none. */
export function valuesOf(code: string): number[] | undefined {
	const values = Array.from(code.replace(/[\s-]/g, ''), valueOf);
	return values.includes(undefined) ? undefined : (values as number[]);
}

/** Bytes of a code as letters. */
export function writeCode(bytes: Uint8Array): string {
	const values = [...prefix, ...toValues(bytes)];
	return spell([...values, ...check(values)]);
}

/** Whether values end in the check characters of what comes before. */
export function agrees(values: readonly number[]): boolean {
	const end = values.length - checkLength;
	return check(values.slice(0, end)).every((value, at) => value === values[end + at]);
}

/** The bytes of a whole code; otherwise what is wrong with it. */
export function readCode(code: string): Uint8Array<ArrayBuffer> | 'damaged' | 'newer' {
	const values = valuesOf(code);
	if (!values || !agrees(values) || values[0] !== prefix[0]) return 'damaged';
	const bytes = fromValues(values.slice(prefix.length, -checkLength));
	if (values[1] !== prefix[1] || (bytes && bytes[0] !== version)) return 'newer';
	return bytes && values.length === lengthOf(bytes[1]!) ? bytes : 'damaged';
}

/** The header of a code in any spelling; `damaged` where its check characters do not agree, `newer` where a later version wrote it. */
export function headerOf(code: string): CodeHeader | 'damaged' | 'newer' {
	const bytes = readCode(code);
	if (typeof bytes === 'string') return bytes;
	return { keyId: toHex(bytes.subarray(2, 6)), assignment: toHex(bytes.subarray(6, 12)) };
}

/** The code as it is shown: in groups of five. */
export function groupCode(code: string): string {
	return code.replace(/.{5}(?=.)/g, '$& ');
}

/** The address that opens the gradebook with a code in it. `gradebook`: address of that page, without `#`. */
export function resultLink(gradebook: string, code: string): string {
	return `${gradebook}#${code}`;
}

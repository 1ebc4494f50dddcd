import { Unreadable } from './unreadable.ts';

/** No text in UTF-8 begins with this byte: it says that a byte a letter follows. */
const packed = 0xff;

/** What stands in Urdu labels too: "جماعت 9-B". It takes the bytes of the 24 signs of recitation from U+06D6 on. */
const signs = ' 0123456789-./():ABCDEFG';
const firstSign = 0xd6;

/** The byte of a letter of the block U+0600 to U+06FF, or of a sign; `undefined` for anything else. */
function pack(letter: string): number | undefined {
	const code = letter.codePointAt(0)!;
	const sign = signs.indexOf(letter);
	if (sign >= 0) return firstSign + sign;
	const taken = code >= 0x600 + firstSign && code < 0x600 + firstSign + signs.length;
	return code >> 8 === 6 && !taken ? code & 0xff : undefined;
}

/** UTF-8; or, for a text in Urdu letters, a byte a letter after a first byte of 0xFF, which is little more than half. */
export function writeText(text: string): number[] {
	const bytes = [...text].map(pack);
	const urdu = /[\u0600-\u06ff]/.test(text) && !bytes.includes(undefined);
	return urdu ? [packed, ...(bytes as number[])] : [...new TextEncoder().encode(text)];
}

function unpack(byte: number): string {
	return signs[byte - firstSign] ?? String.fromCharCode(0x600 + byte);
}

/** The text. Throws `Unreadable` for what `writeText` does not write. */
export function readText(bytes: Uint8Array): string {
	const text =
		bytes[0] === packed
			? [...bytes.subarray(1)].map(unpack).join('')
			: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	const again = writeText(text);
	if (again.length !== bytes.length || again.some((byte, at) => byte !== bytes[at])) {
		throw new Unreadable('damaged');
	}
	return text;
}

import { encode } from 'uqr';

/** A QR code, drawn. */
export interface QrDrawing {
	/** 1 to 40. Above 11 a cheap phone's camera has to come close. */
	version: number;
	/** Modules along a side, the quiet zone of four on each side included. */
	size: number;
	/** The dark modules, as `d` of an SVG path in a box of `size`. */
	path: string;
}

/** Light modules that ISO/IEC 18004 asks for on each side. */
const quietZone = 4;

/** One step for each run of dark modules in a row. */
function runs(row: readonly boolean[], y: number): string {
	const line = row.map((dark) => (dark ? 'x' : ' ')).join('');
	return [...line.matchAll(/x+/g)]
		.map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
		.join('');
}

/**
 * The QR code of a text, at error correction level M. A text of capitals, digits and `$%*+-./: ` alone is packed
 * tighter. `undefined` where the text is longer than any QR code.
 */
export function drawQr(text: string): QrDrawing | undefined {
	try {
		const { version, size, data } = encode(text, { ecc: 'M', border: quietZone });
		return { version, size, path: data.map(runs).join('') };
	} catch {
		// The library's only error: too long.
		return undefined;
	}
}

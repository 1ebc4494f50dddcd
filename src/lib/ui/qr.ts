/** A QR code, drawn. */
export interface QrDrawing {
	/** 1 to 40. Above 11 a cheap phone's camera has to come close. */
	version: number;
	/** Modules along a side, the quiet zone of four on each side included. */
	size: number;
	/** The dark modules, as `d` of an SVG path in a box of `size`. */
	path: string;
}

/**
 * The QR code of a text, at error correction level M. A text of capitals, digits and `$%*+-./: ` alone is packed
 * tighter. `undefined` where the text is longer than any QR code.
 */
export function drawQr(text: string): QrDrawing | undefined {
	throw new Error(`not built yet: ${text}`);
}

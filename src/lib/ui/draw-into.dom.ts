import { drawQr } from './qr.ts';

/** Draws the QR code of a text into the SVG of a `Qr`; false where the text is longer than any QR code. */
export function drawInto(svg: Element, text: string): boolean {
	const drawing = drawQr(text);
	if (!drawing) return false;
	const size = String(drawing.size);
	svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
	const [ground, dark] = svg.children;
	ground?.setAttribute('width', size);
	ground?.setAttribute('height', size);
	dark?.setAttribute('d', drawing.path);
	return true;
}

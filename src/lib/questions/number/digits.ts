/** ۰ and ٠: the digits of Urdu (Extended Arabic-Indic) and of Arabic follow their zero in Unicode, as Latin ones do. */
const zeros = { urdu: 0x6f0, arabic: 0x660 };

/** The same text with Latin digits. */
export const latinDigits = (text: string): string =>
	text
		.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - zeros.urdu))
		.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - zeros.arabic));

/** The same text with Latin digits, without marks of direction, and with `,` and `.` for the Arabic separators. */
function latin(text: string): string {
	return latinDigits(text)
		.replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
		.replace(/[٬،]/g, ',')
		.replace(/٫/g, '.');
}

/**
 * The number that somebody typed, or `undefined` for what is not a number.
 * Takes Latin, Urdu and Arabic-Indic digits, and separators by thousands or by lakh and crore:
 * `1,500`, `1 500`, `۱٬۵۰۰`, `1,00,000`.
 */
export function readNumber(text: string): number | undefined {
	const plain = latin(text).trim();
	if (!/^(\d{1,15}|\d{1,3}([,'’\s]\d{2,3})*[,'’\s]\d{3})(\.\d+)?$/.test(plain)) return undefined;
	return Number(plain.replace(/[,'’\s]/g, ''));
}

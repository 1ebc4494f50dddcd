/** What a cell of an exported table holds. */
export type Value = string | number;

/** Begins what a spreadsheet would take for a formula (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** A value as one field of RFC 4180. A text that begins like a formula gets an apostrophe, and stays a text. */
function field(value: Value): string {
	if (typeof value === 'number') return String(value);
	const text = formula.test(value.trimStart()) ? `'${value}` : value;
	return /[",\n\r\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV: UTF-8 with a byte order mark, which Excel needs for Urdu; CRLF. */
export function writeCsv(rows: readonly (readonly Value[])[]): string {
	return `\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

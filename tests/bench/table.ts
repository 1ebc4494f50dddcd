/** A table of what was measured: a heading over each column, a row for each thing measured. */
export interface Table {
	title: string;
	columns: string[];
	rows: string[][];
	/** What one must know to read it. */
	notes?: string[];
}

/** The table as Markdown, each column as wide as its widest cell, so that it reads well in a terminal, too. */
export function markdown({ title, columns, rows, notes = [] }: Table): string {
	const all = [columns, ...rows].map((row) => columns.map((_, i) => escaped(row[i] ?? '')));
	const widths = columns.map((_, i) => Math.max(3, ...all.map((row) => (row[i] ?? '').length)));
	const line = (cells: string[]) =>
		`| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
	const [head = [], ...body] = all;
	const rule = line(widths.map((width) => '-'.repeat(width)));
	const below = notes.map((note) => `\n${note}`);
	return [`### ${title}`, '', line(head), rule, ...body.map(line), ...below].join('\n');
}

/** A bar would end its cell. */
const escaped = (cell: string) => cell.replaceAll('|', '\\|');

/** Milliseconds as they are read: `1,240 ms`, `0.4 ms`. */
export const ms = (value: number) => `${number(value, value < 10 ? 1 : 0)} ms`;

/** Bytes on a line in thousands: `16.2 kB`. */
export const kB = (bytes: number) => `${number(bytes / 1000, 1)} kB`;

/** A ratio to the floor: `1.04`. */
export const times = (value: number) =>
	Number.isFinite(value) ? value.toFixed(2) : 'from nothing';

/** A number in English digits with at most so many decimals. */
export const number = (value: number, decimals = 0) =>
	value.toLocaleString('en', { maximumFractionDigits: decimals });

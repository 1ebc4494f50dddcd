import writeExcelFile from 'write-excel-file/browser';
import type { Sheet } from './sheets.ts';

/** What the script of the spreadsheet writer exports. */
export interface SpreadsheetWriter {
	writeXlsx: typeof writeXlsx;
}

/** Longest name of a sheet that Excel takes, and what must not be in it. */
const longestName = 31;
const forbidden = /[\\/*?:[\]]/g;

/** Longest text of a cell that Excel takes. */
const longestText = 32_000;

/**
 * The writer numbers its texts in a plain object, where `constructor` and `__proto__` have a value before anybody gives
 * them a number, and no sheet is read any more. A blank of no width behind such a text makes it one like all others.
 */
const written = (text: string) => (text in Object.prototype ? `${text}\u200b` : text);

/**
 * An xlsx file of these sheets. Every text is a text, whatever it begins with, so that `007` keeps its zeros and
 * nothing becomes a formula. `rightToLeft` lays the columns out as Urdu reads.
 */
export function writeXlsx(sheets: readonly Sheet[], rightToLeft: boolean): Promise<Blob> {
	const laidOut = sheets.map(({ name, rows, widths }) => ({
		sheet: name.replace(forbidden, ' ').slice(0, longestName),
		rightToLeft,
		stickyRowsCount: 1,
		columns: widths.map((width) => ({ width })),
		data: rows.map((row, at) =>
			row.map((value) => ({
				...(typeof value === 'number'
					? { value, type: Number }
					: { value: written(value.slice(0, longestText)), type: String }),
				...(at === 0 && { fontWeight: 'bold' as const })
			}))
		)
	}));
	return writeExcelFile(laidOut).toBlob();
}

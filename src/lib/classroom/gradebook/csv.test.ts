import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeCsv } from './csv.ts';

/** Reads CSV by RFC 4180, letter by letter; knows nothing of how it was written. */
function readCsv(text: string): string[][] {
	const rows: string[][] = [[]];
	let field = '';
	let isQuoted = false;
	const end = () => {
		rows.at(-1)!.push(field);
		field = '';
	};
	for (let at = 0; at < text.length; at++) {
		const letter = text[at]!;
		if (isQuoted) {
			if (letter !== '"') field += letter;
			else if (text[at + 1] === '"') field += text[++at]!;
			else isQuoted = false;
		} else if (letter === '"') isQuoted = true;
		else if (letter === ',') end();
		else if (letter === '\r' && text[at + 1] === '\n') {
			end();
			rows.push([]);
			at++;
		} else field += letter;
	}
	return rows.slice(0, -1);
}

it('begins with a byte order mark, and ends lines as spreadsheets expect', () => {
	expect(
		writeCsv([
			['Name', 1],
			['علی', 2]
		])
	).toBe('\ufeffName,1\r\nعلی,2\r\n');
});

it.each(['=HYPERLINK("http://x")', '+1', '-2+3', '@SUM(A1)', '\t=1', '  =1', '＝1+1'])(
	'lets no text become a formula: %s',
	(text) => {
		expect(readCsv(writeCsv([[text]]).slice(1))).toEqual([[`'${text}`]]);
	}
);

it('leaves numbers and roll numbers as they are', () => {
	expect(writeCsv([['007', -3, 2.5]])).toBe('\ufeff007,-3,2.5\r\n');
});

it('is read back as it was, whatever stands in it', () => {
	const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '،', 'ی', "'") });
	fc.assert(
		fc.property(fc.array(fc.array(cell, { minLength: 1 })), (rows) => {
			expect(readCsv(writeCsv(rows).slice(1))).toEqual(rows);
		})
	);
});

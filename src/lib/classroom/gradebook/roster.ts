import { cleanLabel, longestName, longestRoll } from '../label.ts';

/** One student of a class list. */
export interface Listed {
	name: string;
	/** Empty where the list has none; as written, so that `007` stays `007`. */
	roll: string;
}

/** What decisions name a listed student by. */
export const listedId = ({ name, roll }: Listed): string => `${roll}\t${name}`;

/** Students that one list can have. */
export const mostListed = 2000;

/** What is between two columns: a tab from a spreadsheet, a comma in either script, a semicolon, a bar. */
const separators = /[\t,;|،؛]/;

/** A roll number, or the number of a line: one word that has a digit of any script in it. */
const isRoll = (text: string) =>
	/^[\p{L}\p{M}\p{Nd}/_.-]*\p{Nd}[\p{L}\p{M}\p{Nd}/_.-]*$/u.test(text);

/** Words that head the columns of a list, in either language. */
const heading =
	/^(s\.? ?no|sr\.?( no)?|no\.?|roll( no\.?| number)?|name|student( name)?|نام|طالب علم|رول نمبر|نمبر شمار|نمبر)$/i;

const clean = (text: string) => cleanLabel(text.replace(/^["']|["']$/g, ''), longestName);

/** The cells of a line; where it has no separator, the number at its start or its end is a cell. */
function cellsOf(line: string): string[] {
	const cells = line.split(separators).map(clean).filter(Boolean);
	if (cells.length !== 1) return cells;
	const [text = ''] = cells;
	const parts =
		/^(?<roll>\S*\p{Nd}\S*?)[.):\s-]+(?<name>\P{Nd}+)$/u.exec(text) ??
		/^(?<name>\P{Nd}+?)[\s(:-]+(?<roll>\S*\p{Nd}\S*?)\)?$/u.exec(text);
	const { roll = '', name = '' } = parts?.groups ?? {};
	return isRoll(roll) ? [roll, clean(name)] : cells;
}

/** The student of a line: of two numbers the second is the roll number, and the first counts the lines. */
function studentOf(cells: readonly string[]): Listed | undefined {
	if (cells.length === 0 || cells.every((cell) => heading.test(cell))) return undefined;
	const name = cells.filter((cell) => !isRoll(cell)).join(' ');
	const roll = cells.filter(isRoll).at(-1) ?? '';
	return {
		name: cleanLabel(name, longestName),
		roll: [...roll].length <= longestRoll ? roll : ''
	};
}

/**
 * The students of a class list as somebody pasted it: a line each, name and roll number in any order, by tabs from a
 * spreadsheet, by commas or by spaces. Headings, empty lines and repeated lines are left out.
 */
export function readRoster(text: string): Listed[] {
	const seen = new Set<string>();
	return text
		.split(/\r\n|[\n\r\u2028\u2029]/)
		.slice(0, mostListed * 2)
		.flatMap((line) => studentOf(cellsOf(line)) ?? [])
		.filter((listed) => {
			const line = listedId(listed);
			if (seen.has(line) || !(listed.name || listed.roll)) return false;
			seen.add(line);
			return true;
		})
		.slice(0, mostListed);
}

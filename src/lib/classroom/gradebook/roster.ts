import { cleanLabel, longestName } from '../label.ts';
import { fold } from './fold.ts';

/** One student of a class list. */
export interface Listed {
	name: string;
	/** Empty where the list has none; as written, so that `007` stays `007`. */
	roll: string;
}

/** What decisions name a listed student by. */
export const listedId = ({ name, roll }: Listed): string => `${roll}\t${name}`;

/** A student in one line, as in a register. */
export const labelOf = ({ name, roll }: Listed): string => [roll, name].filter(Boolean).join(' · ');

/** Students that one list can have. */
export const mostListed = 2000;

/** What is between two columns where no tab from a spreadsheet is: a comma in either script, a semicolon, a bar. */
const separators = /[,;|،؛]/g;

/** Text in quotes, whose separators are its own: `"Khan, Ali"`. */
const quoted = /"[^"]*"/g;

/** A roll number, or the number of a line: one word that has a digit of any script in it. */
const isRoll = (text: string) =>
	/^[\p{L}\p{M}\p{Nd}/_.-]*\p{Nd}[\p{L}\p{M}\p{Nd}/_.-]*$/u.test(text);

/** The number of a line with what stands behind it: `1.`, `1)`, `۱۔`. */
const numbered = /^(\S*\p{Nd})[.):,،۔-]+$/u;

/** Headings of the columns of names and of roll numbers, in either language, folded, `#` as `no`. */
const nameHeading =
	/^((full|first|student|students|student s|candidate) )?names?( of (the )?students?)?$|^(پورا )?نام( طالب علم| طالبہ)?$|^طالب علم$|^(طالب علم|طالبہ|طلبہ) (کا|کے) نام$/;
const rollHeading =
	/^((class|college|university|exam|board) )?roll( (no|number))?$|^(reg|regd|registration|enrolment|enrollment|admission|adm|g ?r|seat|student|id) (no|number|id)$|^(student )?id$|^رول$|^(رول|رجسٹریشن|داخلہ) نمبر$/;
const lastNameHeading = /^(last|family) name$|^surname$/;

/** The heading of numbers that count the lines, or that are the roll numbers where no other column is. */
const numberHeading = /^((s|sr|serial) )?(no|number)$|^(s|sr|serial)$|^(سیریل )?نمبر( شمار)?$/;

/** A cell that has nothing but words of headings in it, as where a list came without its columns. */
const headingWords =
	/^((s|sr|serial|roll|reg|registration|no|number|names?|students?|father|سیریل|رول|نمبر|شمار|نام|طالب علم|ولدیت)( (?=.)|$))+$/;

/** What begins a line that says whose list it is. جماعت is a name of people too, unless a class follows. */
const title =
	/^(class|grade|section|semester|session|batch|کلاس|سیکشن|سیشن|جماعت(?=[\s-]*(:|\p{Nd}|اول|دوم|سوم|چہارم|پنجم|ششم|ہفتم|ہشتم|نہم|دہم)))(?![\p{L}\p{M}])/iu;

/** Where a list has its names, and its roll numbers if anywhere. */
interface Columns {
	names: readonly number[];
	roll: number;
}

const clean = (text: string) => cleanLabel(text.replace(/^["']|["']$/g, ''), longestName);

/** The cells of a line, the empty ones in their places. */
function cellsOf(line: string): string[] {
	const cells = line.includes('\t')
		? line.split('\t')
		: line.replace(quoted, (text) => text.replaceAll(separators, ' ')).split(separators);
	return cells.map((cell) => clean(cell).replace(numbered, '$1'));
}

/** Name and number of a text that has no columns: the number at its start or its end, or the line's there and a roll number here. */
function partsOf(text: string): string[] {
	const parts =
		/^\p{Nd}+[.):۔-]+\s*(?<name>\P{Nd}+?)[\s(:-]+(?<roll>\S*\p{Nd}\S*?)\)?$/u.exec(text) ??
		/^(?<roll>\S*\p{Nd}\S*?)[.):۔\s-]+(?<name>\P{Nd}+)$/u.exec(text) ??
		/^(?<name>\P{Nd}+?)[\s(:-]+(?<roll>\S*\p{Nd}\S*?)\)?$/u.exec(text);
	const { roll = '', name = '' } = parts?.groups ?? {};
	return isRoll(roll) ? [roll, clean(name)] : [text];
}

/** What a row of headings says of the columns, none where it does not say which are names; `undefined` for other rows. */
function columnsOf(cells: readonly string[]): Columns | undefined {
	const headings = cells.map((cell) => fold(cell.replaceAll('#', ' no ')));
	const find = (heading: RegExp) => headings.findIndex((text) => heading.test(text));
	const [name, roll] = [find(nameHeading), find(rollHeading)];
	const words = headings.filter(Boolean);
	const isHeading = words.length > 0 && words.every((text) => headingWords.test(text));
	if (name < 0 && roll < 0 && !isHeading) return undefined;
	const names = [name, find(lastNameHeading)].filter((at) => at >= 0);
	return { names: name < 0 ? [] : names, roll: roll < 0 ? find(numberHeading) : roll };
}

/** Whether a line says whose list it is: `Class 9-B`. */
const isTitle = ([first = '', ...others]: readonly string[]) =>
	title.test(first) && others.every((cell) => title.test(cell) || isRoll(cell));

/** The student of a line: by its columns; else of two numbers the second is the roll number, and the first counts the lines. */
function studentOf(cells: readonly string[], columns: Columns | undefined): Listed {
	if (columns && columns.names.length > 0 && cells.length > 1) {
		const names = columns.names.map((at) => cells[at]).filter(Boolean);
		return { name: cleanLabel(names.join(' '), longestName), roll: cells[columns.roll] ?? '' };
	}
	const whole = cells.filter(Boolean);
	const parts = whole.length === 1 ? whole.flatMap(partsOf) : whole;
	const name = parts.filter((part) => !isRoll(part)).join(' ');
	return { name: cleanLabel(name, longestName), roll: parts.filter(isRoll).at(-1) ?? '' };
}

/** The students of the lines of a list, what heads them left out. */
function studentsIn(lines: readonly string[]): Listed[] {
	let columns: Columns | undefined;
	return lines.map(cellsOf).flatMap((cells) => {
		const found = columnsOf(cells);
		columns = found ?? columns;
		const student = studentOf(cells, columns);
		return found || isTitle(cells.filter(Boolean)) || !listedId(student).trim() ? [] : [student];
	});
}

/**
 * Everybody once. A roll number is one student's; a name alone may well be two students', and the second is called
 * `Ali (2)`.
 */
function apart(students: readonly Listed[]): Listed[] {
	const times = new Map<string, number>();
	const add = (student: Listed): Listed[] => {
		const id = listedId(student);
		const time = (times.get(id) ?? 0) + 1;
		times.set(id, time);
		if (time === 1) return [student];
		return student.roll ? [] : add({ ...student, name: `${student.name} (${time})` });
	};
	return students.flatMap(add);
}

/**
 * The students of a class list as somebody pasted it: a line each, name and roll number in any order, by tabs from a
 * spreadsheet, by commas or by spaces, or as its headings say. Headings, empty lines and repeated roll numbers with their
 * names are left out.
 */
export function readRoster(text: string): Listed[] {
	const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).slice(0, mostListed * 2);
	return apart(studentsIn(lines)).slice(0, mostListed);
}

import { read, utils } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import en from '#lib/locale/messages/en.json' with { type: 'json' };
import { undecided } from './decisions.ts';
import { bankOf, choiceQuestion, gradebookOf, received } from './example.ts';
import { itemsOf } from './items.ts';
import { sheetsOf } from './sheets.ts';
import { writeXlsx } from './xlsx.ts';

const { sheet, oddity, misreading } = en.gradebook;
const questions = [1, 2, 3].map((number) => choiceQuestion(number));

const rows = gradebookOf(
	[
		received('=HYPERLINK("http://x","y")', [0, 1, 0], { roll: '007' }),
		received('فاطمہ بی بی', [0, 0, null], { roll: '۸' }),
		received('<b>& "Ali"', [2, 2, 2])
	],
	{ ...undecided, notes: [['8/فاطمہ بی بی', '+1 for effort']] },
	bankOf(questions)
);

const sheets = sheetsOf({
	rows,
	missing: [{ name: 'Gul Meena', roll: '009' }],
	items: itemsOf([1, 2, 3], rows, []),
	questions: bankOf(questions).questions,
	facts: { F01a: { paragraph: '1' } },
	words: sheet,
	choiceWords: {
		seed: 1,
		verdicts: { true: '', false: '', unsaid: '' },
		place: (id) => id,
		moved: '',
		left: ''
	},
	misreadings: misreading,
	oddities: oddity,
	timeOf: () => '2026-11-22 14:05'
});

describe('a spreadsheet, read by an independent reader', () => {
	let book: ReturnType<typeof read>;
	beforeAll(async () => {
		const blob = await writeXlsx(sheets, true);
		book = read(new Uint8Array(await blob.arrayBuffer()), { type: 'array', cellFormula: true });
	});

	const table = (name: string) =>
		utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1, raw: true });

	it('has a sheet for the class, for its questions and for what was answered', () => {
		expect(book.SheetNames).toEqual([sheet.classSheet, sheet.questionSheet, sheet.misreadSheet]);
	});

	it('keeps roll numbers and names as the texts they are', () => {
		const [heading, first, second, third, missing] = table(sheet.classSheet);
		expect(heading?.slice(0, 6)).toEqual([
			sheet.roll,
			sheet.name,
			sheet.score,
			sheet.possible,
			'1',
			'2'
		]);
		expect(first?.slice(0, 7)).toEqual(['007', '=HYPERLINK("http://x","y")', 2, 3, 1, 0, 1]);
		expect(second?.slice(0, 3)).toEqual(['۸', 'فاطمہ بی بی', 2]);
		expect(second).toContain('+1 for effort');
		expect(third?.[1]).toBe('<b>& "Ali"');
		expect(missing?.slice(0, 3)).toEqual(['009', 'Gul Meena', sheet.notHandedIn]);
	});

	it('has no formula', () => {
		const cells = Object.entries(book.Sheets[sheet.classSheet]!).filter(
			([at]) => !at.startsWith('!')
		);
		const formulas = cells.filter(([, cell]) => (cell as { f?: string }).f !== undefined);
		expect(cells.length).toBeGreaterThan(20);
		expect(formulas).toEqual([]);
	});

	it('has what was misread, the most frequent first', () => {
		const [, , second] = table(sheet.questionSheet);
		expect(second?.slice(0, 7)).toEqual([2, 'Which province?', '1', 3, 3, 1, 0.333]);
		expect(table(sheet.misreadSheet)[1]?.slice(0, 3)).toEqual([1, 'wrong 1', 1]);
	});

	it('holds whatever students call themselves', async () => {
		const names = Object.getOwnPropertyNames(Object.prototype);
		const named = [{ name: 'Class', rows: [['Name'], ...names.map((one) => [one])], widths: [20] }];
		const data = await (await writeXlsx(named, false)).arrayBuffer();
		const { Sheets } = read(new Uint8Array(data), { type: 'array' });
		const rows = utils.sheet_to_json<string[]>(Sheets.Class!, { header: 1 });
		expect(names).toContain('__proto__');
		expect(rows.map(([one]) => one!.replace('\u200b', ''))).toEqual(['Name', ...names]);
	});

	it('is laid out from right to left for Urdu', async () => {
		const views = (rightToLeft: boolean) =>
			writeXlsx(sheets, rightToLeft)
				.then((blob) => blob.arrayBuffer())
				.then((data) => read(new Uint8Array(data), { type: 'array' }).Workbook?.Views);
		expect(await views(true)).toMatchObject([{ RTL: true }]);
		expect((await views(false))?.[0]?.RTL ?? false).toBe(false);
	});
});

import type { Question } from '#lib/questions/kinds.ts';
import type { Misreading } from '#lib/questions/misreadings.ts';
import { choicesOf } from './choices.ts';
import type { Value } from './csv.ts';
import type { Item } from './items.ts';
import type { Told } from './misread-map.ts';
import type { Oddity } from './papers.ts';
import type { Listed } from './roster.ts';
import { oddOf, type Row } from './rows.ts';
import type { ChoiceWords } from './slots.ts';

/** A table as it is exported: its first row is the heading. Numbers are numbers, and everything else is a text. */
export interface Sheet {
	name: string;
	rows: readonly (readonly Value[])[];
	/** Widths of the columns, in letters. */
	widths: readonly number[];
}

/** What exported tables say. */
export const sheetWords = [
	'classSheet',
	'questionSheet',
	'misreadSheet',
	'roll',
	'name',
	'score',
	'possible',
	'attempts',
	'finished',
	'imported',
	'flags',
	'note',
	'notHandedIn',
	'number',
	'question',
	'paragraph',
	'askedCount',
	'answeredCount',
	'rightCount',
	'facility',
	'low',
	'high',
	'discrimination',
	'sureWrong',
	'commonest',
	'excluded',
	'answerText',
	'count',
	'rightAnswer'
] as const;

export type SheetWords = Record<(typeof sheetWords)[number], string>;

/** What tables are made of. */
export interface Tables {
	rows: readonly Row[];
	missing: readonly Listed[];
	items: readonly Item[];
	questions: ReadonlyMap<number, Question>;
	facts: Readonly<Record<string, Told>>;
	words: SheetWords;
	choiceWords: ChoiceWords;
	misreadings: Readonly<Record<Misreading, string>>;
	oddities: Readonly<Record<Oddity, string>>;
	/** A moment, in milliseconds since 1970, as `2026-11-22 14:05` where the teacher is. */
	timeOf: (moment: number) => string;
}

/** A share as a number that a spreadsheet can go on with. */
const share = (value: number | null | undefined): Value =>
	value === null || value === undefined ? '' : Math.round(value * 1000) / 1000;

/** Students down, questions across: points, and nothing where nothing was answered. */
export function classSheet({ rows, missing, items, words, oddities, timeOf }: Tables): Sheet {
	const heading = [
		words.roll,
		words.name,
		words.score,
		words.possible,
		...items.map(({ label }) => String(label)),
		words.attempts,
		words.finished,
		words.imported,
		words.flags,
		words.note
	];
	const lines = rows.map(({ roll, name, paper, attempts, note }): Value[] => [
		roll,
		name,
		paper.earned,
		paper.possible,
		...items.map(({ number }) => {
			const cell = paper.cells.find((one) => one.number === number);
			return !cell || cell.outcome === 'open' ? '' : cell.grade.earned;
		}),
		attempts.length,
		timeOf(paper.received.submission.finishedAt * 1000),
		timeOf(paper.received.imported),
		oddOf({ paper, attempts })
			.map((one) => oddities[one])
			.join('; '),
		note
	]);
	const absent = missing.map(({ roll, name }): Value[] => [roll, name, words.notHandedIn]);
	const widths = [10, 28, 8, 8, ...items.map(() => 5), 9, 17, 17, 24, 40];
	return { name: words.classSheet, rows: [heading, ...lines, ...absent], widths };
}

function questionSheet({ items, questions, facts, words, misreadings }: Tables): Sheet {
	const heading = [
		words.number,
		words.question,
		words.paragraph,
		words.askedCount,
		words.answeredCount,
		words.rightCount,
		words.facility,
		words.low,
		words.high,
		words.discrimination,
		words.sureWrong,
		words.commonest,
		words.count,
		words.excluded
	];
	const lines = items.map((item): Value[] => {
		const question = questions.get(item.number);
		const [first] = item.misreadings;
		return [
			item.label,
			question?.prompt ?? '',
			facts[question?.facts[0] ?? '']?.paragraph ?? '',
			item.cells.length,
			item.answered,
			item.right,
			share(item.facility),
			share(item.interval?.low),
			share(item.interval?.high),
			item.discrimination === null ? '' : Math.round(item.discrimination),
			item.sureWrong,
			first ? misreadings[first.misreading] : '',
			first?.count ?? '',
			item.isExcluded ? words.excluded : ''
		];
	});
	const widths = [6, 60, 9, 9, 9, 9, 9, 9, 9, 9, 9, 36, 9, 12];
	return { name: words.questionSheet, rows: [heading, ...lines], widths };
}

function misreadSheet({ items, questions, words, choiceWords, misreadings }: Tables): Sheet {
	const heading = [
		words.number,
		words.answerText,
		words.count,
		words.sureWrong,
		words.commonest,
		words.rightAnswer
	];
	const lines = items.flatMap(({ number, label, cells }) => {
		const question = questions.get(number);
		if (!question) return [];
		return choicesOf(question, cells, choiceWords).map((choice): Value[] => [
			label,
			[choice.part, choice.text].filter(Boolean).join(': '),
			choice.count,
			choice.right ? '' : choice.sure,
			choice.misreads ? misreadings[choice.misreads] : '',
			choice.right ? words.rightAnswer : ''
		]);
	});
	return { name: words.misreadSheet, rows: [heading, ...lines], widths: [6, 70, 9, 9, 36, 12] };
}

/** Everything that is exported of an assignment: the class, its questions, and what was answered to them. */
export function sheetsOf(tables: Tables): Sheet[] {
	return [classSheet(tables), questionSheet(tables), misreadSheet(tables)];
}

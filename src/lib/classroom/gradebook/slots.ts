import type { Misreading } from '#lib/questions/misreadings.ts';
import { feedback, type Question } from '#lib/questions/kinds.ts';
import { partners } from '#lib/questions/match/match.ts';
import { readNumber } from '#lib/questions/number/digits.ts';
import type { Picks } from '#lib/questions/response.ts';
import { verdicts } from '#lib/questions/verdict/verdict.ts';
import { arrange } from '#lib/quiz/arrange.ts';
import type { Cell } from './mark.ts';

/** What answers are told with, besides their question's own words. */
export interface ChoiceWords {
	/** The seed of the printed sheet: it decides which letter an option has. */
	seed: number;
	verdicts: Readonly<Record<(typeof verdicts)[number], string>>;
	/** Name of a place. */
	place: (id: string) => string;
	/** Of an item of an order that had to be moved. */
	moved: string;
	/** Of what belongs to an answer and was left out. */
	left: string;
}

/** One thing that can be answered. */
export interface Slot {
	/** What it is part of: the row of a match, the item of a sort; empty where the question is one whole. */
	part: string;
	/** Which letter stands before it on paper, from 0; left out where there are no letters. */
	letter?: number;
	text: string;
	right: boolean;
	/** What a wrong one stands for. */
	misreads?: Misreading;
	/** Whether an answer has it. */
	holds: (cell: Cell) => boolean;
}

const picks = ({ response }: Cell): Picks =>
	typeof response === 'object' && response !== null ? response : [];

type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

/** Which letter each option has on the printed sheet. */
function lettersOf(question: Question, { seed }: ChoiceWords): (at: number) => number {
	const order = arrange(question, seed, 'options');
	return (at) => order.indexOf(at);
}

function ofOptions(question: Of<'choice' | 'place'>, words: ChoiceWords): Slot[] {
	const letter = lettersOf(question, words);
	return question.options.map((option, at) => ({
		part: '',
		letter: letter(at),
		text: 'text' in option ? option.text : words.place(option.place),
		right: option.key === true,
		misreads: option.misreads,
		holds: ({ response }) => response === at
	}));
}

function ofVerdicts(question: Of<'verdict'>, words: ChoiceWords): Slot[] {
	return verdicts.map((verdict) => ({
		part: '',
		text: words.verdicts[verdict],
		right: question.key === verdict,
		misreads: question.answers[verdict].misreads,
		holds: ({ response }) => response === verdict
	}));
}

/** Each option chosen, and each right one that was left out. */
function ofSeveral(question: Of<'several'>, words: ChoiceWords): Slot[] {
	const letter = lettersOf(question, words);
	return question.options.flatMap(({ text, key, misreads }, at): Slot[] => {
		const slot = { part: '', letter: letter(at), text };
		const chosen = (cell: Cell) => picks(cell).includes(at);
		if (!key) return [{ ...slot, right: false, misreads, holds: chosen }];
		const left = (cell: Cell) => cell.outcome !== 'open' && !chosen(cell);
		return [
			{ ...slot, right: true, holds: chosen },
			{ ...slot, part: words.left, right: false, misreads: 'overlooked', holds: left }
		];
	});
}

/** Rows that each hold one of the same list. */
function ofRows(
	rows: readonly { text: string; key: number }[],
	list: readonly string[],
	misreads: (row: number, at: number) => Misreading | undefined
): Slot[] {
	return rows.flatMap(({ text: part, key }, row) =>
		list.map((text, at) => ({
			part,
			text,
			right: at === key,
			misreads: at === key ? undefined : misreads(row, at),
			holds: (cell: Cell) => picks(cell)[row] === at
		}))
	);
}

function ofMatch(question: Of<'match'>): Slot[] {
	const { rows, spares } = question;
	return ofRows(
		rows.map(({ text }, key) => ({ text, key })),
		partners(question),
		(row, at) => (spares[at - rows.length] ?? rows[row])?.misreads
	);
}

function ofSort({ items, groups }: Of<'sort'>): Slot[] {
	return ofRows(
		items.map(({ text, group }) => ({ text, key: groups.findIndex(({ id }) => id === group) })),
		groups.map(({ name }) => name),
		(row) => items[row]?.misreads
	);
}

function ofOrder(question: Of<'order'>, words: ChoiceWords): Slot[] {
	return question.items.map(({ text }, part) => ({
		part: words.moved,
		text,
		right: false,
		misreads: question.misreads,
		holds: (cell) =>
			feedback(question, cell.response).some((one) => one.part === part && !one.right)
	}));
}

function ofEvidence(question: Of<'evidence'>, words: ChoiceWords): Slot[] {
	const { options, sentences } = question;
	const letter = lettersOf(question, words);
	const slots = (list: typeof options | typeof sentences, place: 0 | 1) =>
		list.map(({ text, key, misreads }, at): Slot => ({
			part: '',
			letter: place === 0 ? letter(at) : undefined,
			text,
			right: key === true,
			misreads,
			holds: (cell) => picks(cell)[place] === at
		}));
	return [...slots(options, 0), ...slots(sentences, 1)];
}

/** Every number that was typed, whatever digits it was typed in. */
function ofNumber(question: Of<'number'>, cells: readonly Cell[]): Slot[] {
	const typed = cells.flatMap(({ response }) =>
		typeof response === 'string' ? (readNumber(response) ?? []) : []
	);
	return [...new Set([question.key, ...typed])].map((value) => ({
		part: '',
		text: String(value),
		right: value === question.key,
		misreads: feedback(question, String(value)).find(({ right }) => !right)?.misreads,
		holds: ({ response }) => typeof response === 'string' && readNumber(response) === value
	}));
}

/** All that can be answered to a question; of a number, what was. */
export function slotsOf(question: Question, cells: readonly Cell[], words: ChoiceWords): Slot[] {
	switch (question.kind) {
		case 'choice':
		case 'place':
			return ofOptions(question, words);
		case 'verdict':
			return ofVerdicts(question, words);
		case 'several':
			return ofSeveral(question, words);
		case 'match':
			return ofMatch(question);
		case 'sort':
			return ofSort(question);
		case 'order':
			return ofOrder(question, words);
		case 'number':
			return ofNumber(question, cells);
		case 'evidence':
			return ofEvidence(question, words);
	}
}

import type { Question } from '#lib/questions/kinds.ts';
import { isMiss } from './items.ts';
import type { Row } from './rows.ts';

/** Where a fact of the ledger stands: its paragraph of the article, and the section that tells it. */
export interface Told {
	/** `7`; `0` is the headline, `0b` the line of the publisher. */
	paragraph: string;
	/** Id of the first section that tells it; left out where none does. */
	section?: string;
}

/** One paragraph of the article, and how it was read. */
export interface Read {
	paragraph: string;
	/** Students who misread it: at least one of its questions not right, and answered. */
	misread: number;
	/** Students who were asked about it. */
	asked: number;
	/** Numbers of the questions that ask about it. */
	questions: readonly number[];
	/** The fact to teach again: that of its most missed question. */
	fact?: string;
	section?: string;
}

/** The fact that decides a question; undefined where a gap or background does. */
const decidingFact = ({ facts }: Question) => facts[0];

function readOf(paragraph: string, asked: readonly Question[], rows: readonly Row[]): Read {
	const numbers = asked.map(({ number }) => number);
	const cells = rows.map(({ paper }) =>
		paper.cells.filter(({ number }) => numbers.includes(number))
	);
	const missed = (number: number) =>
		cells.filter((own) => own.some((cell) => cell.number === number && isMiss(cell))).length;
	const worst = asked.toSorted((a, b) => missed(b.number) - missed(a.number))[0];
	return {
		paragraph,
		misread: cells.filter((own) => own.some(isMiss)).length,
		asked: cells.filter((own) => own.length > 0).length,
		questions: numbers,
		fact: worst && decidingFact(worst)
	};
}

/**
 * The article, paragraph by paragraph, from 1 to `paragraphs`, with how many misread each; before it the headline where
 * it was asked about. Questions that rest on no fact are not in it.
 */
export function misreadMap(
	rows: readonly Row[],
	questions: readonly Question[],
	facts: Readonly<Record<string, Told>>,
	paragraphs: number
): Read[] {
	const toldIn = (question: Question) => facts[decidingFact(question) ?? ''];
	const named = questions.flatMap((question) => toldIn(question)?.paragraph ?? []);
	const body = Array.from({ length: paragraphs }, (_, at) => String(at + 1));
	const all = [...new Set(['0', '0b'].filter((one) => named.includes(one)).concat(body))];
	return all.map((paragraph) => {
		const asked = questions.filter((question) => toldIn(question)?.paragraph === paragraph);
		const read = readOf(paragraph, asked, rows);
		return { ...read, section: facts[read.fact ?? '']?.section };
	});
}

/** The paragraph to read together again: the one that most have misread. Undefined where nobody misread any. */
export function mostMisread(map: readonly Read[]): Read | undefined {
	const worst = map.reduce<Read | undefined>(
		(most, one) => (one.misread > (most?.misread ?? 0) ? one : most),
		undefined
	);
	return worst;
}

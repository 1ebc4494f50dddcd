import { fill } from '#lib/locale/fill.ts';
import { letters } from '#lib/paper/paper.ts';
import type { Question } from '#lib/questions/kinds.ts';
import { arrange } from '#lib/quiz/arrange.ts';
import { type Choice, choicesOf } from './choices.ts';
import type { GradebookWords } from './given.ts';
import type { Cell } from './mark.ts';
import type { ChoiceWords } from './slots.ts';

type Words = GradebookWords['ui'];

/** The letter at a place, as the printed sheet has it. */
const letterAt = (at: number): string => letters[at] ?? String(at + 1);

/** What a paragraph of the article is called: `7`, `0` for the headline, `0b` for the publisher's line. */
export function paragraphName(paragraph: string, words: Words): string {
	if (paragraph === '0') return words.headline;
	return paragraph === '0b' ? words.publisherLine : fill(words.paragraph, { paragraph });
}

/** What answers are told with, besides their question's own words. `seed`: that of the printed sheet. */
export function choiceWordsOf(
	words: Words,
	{
		verdicts,
		places
	}: { verdicts: ChoiceWords['verdicts']; places: Readonly<Record<string, string>> },
	seed: number
): ChoiceWords {
	return {
		seed,
		verdicts,
		place: (id) => places[id] ?? id,
		moved: words.moved,
		left: words.leftOut
	};
}

const shortVerdicts = {
	true: 'verdictTrue',
	false: 'verdictFalse',
	unsaid: 'verdictUnsaid'
} as const;

/** Longest number that stands in a cell as it was typed. */
const longest = 6;

/**
 * An answer in a cell of the class table: the letter that an option has on the printed sheet, a short verdict, a number,
 * or points. `seed`: that of the sheet.
 */
export function shortAnswer(
	cell: Cell,
	question: Question | undefined,
	words: Words,
	seed: number
): string {
	const { response, grade, outcome } = cell;
	if (outcome === 'open') return '–';
	const points = `${grade.earned}/${grade.possible}`;
	if (!question || !cell.isCurrent) return points;
	if (question.kind === 'choice' || question.kind === 'place')
		return letterAt(arrange(question, seed, 'options').indexOf(Number(response)));
	if (question.kind === 'verdict') {
		const short = shortVerdicts[response as keyof typeof shortVerdicts];
		return words[short];
	}
	const typed = String(response);
	return question.kind === 'number' && typed.length <= longest ? typed : points;
}

/** How an answer came out, in a word. */
export function outcomeWord({ outcome, confidence }: Cell, words: Words): string {
	if (outcome === 'open') return words.openAnswer;
	if (outcome === 'right') return words.right;
	if (confidence === 'sure') return words.sureWrong;
	return outcome === 'partly' ? words.partly : words.wrong;
}

/** One thing that was answered, in words: with its letter and with what it is part of. */
export function choiceText({ part, letter, text }: Choice): string {
	const lettered = letter === undefined ? text : `${letterAt(letter)}. ${text}`;
	return part ? `${part}: ${lettered}` : lettered;
}

/** What one student answered, a line each. */
export function answerLines(
	cell: Cell,
	question: Question | undefined,
	words: Words,
	choiceWords: ChoiceWords
): string[] {
	if (cell.outcome === 'open') return [words.openAnswer];
	if (!question || !cell.isCurrent) return [words.olderWording];
	return choicesOf(question, [cell], choiceWords)
		.filter(({ count }) => count > 0)
		.map(choiceText);
}

/** "9 of 25 took what one side says for a fact". */
export function misreadSentence(
	words: GradebookWords['misread'],
	misreading: keyof GradebookWords['misread'],
	count: number,
	total: number
): string {
	return fill(words[misreading], { count, total });
}

import { beforeAll, describe, expect, it } from 'vitest';
import en from '#lib/locale/messages/en.json' with { type: 'json' };
import { paperOf } from '#lib/paper/paper.ts';
import { keyOf, type Question } from '#lib/questions/kinds.ts';
import type { Response } from '#lib/questions/response.ts';
import { realBank } from '../../../../tests/fixtures/real-bank.ts';
import type { Bank } from '../assign/bank.ts';
import { choiceText, choiceWordsOf, shortAnswer } from './cell-words.ts';
import { choicesOf } from './choices.ts';
import { bankOf } from './example.ts';
import { markAnswer } from './mark.ts';

const { ui } = en.gradebook;
const verdicts = { true: '', false: '', unsaid: '' };

let bank: Bank;
beforeAll(async () => {
	bank = await realBank('ur');
});

const cellOf = (question: Question, response: Response) =>
	markAnswer(
		{
			number: question.number,
			revision: question.revision,
			response,
			confidence: null,
			hints: 0,
			seconds: null
		},
		{ ...bankOf([question]), lock: {} }
	)!;

describe.each([1, 20_241_226])('with the seed %i of a sheet, the gradebook', (seed) => {
	const paper = (question: Question) =>
		paperOf(question, { seed, words: en.assign.paper, places: bank.places });

	it('puts the sheet’s letters before options', () => {
		const lettered = bank.questions.filter(({ kind }) =>
			['choice', 'place', 'several', 'evidence'].includes(kind)
		);
		expect(lettered.length).toBeGreaterThan(10);
		for (const question of lettered) {
			const words = choiceWordsOf(ui, { verdicts, places: bank.places }, seed);
			const said = choicesOf(question, [cellOf(question, keyOf(question))], words)
				.filter(({ part, letter }) => !part && letter !== undefined)
				.map(choiceText);
			const printed = paper(question).choices.map(({ sign, text }) => `${sign}. ${text}`);
			expect(printed).toEqual(expect.arrayContaining(said));
			expect(said).not.toEqual([]);
		}
	});

	it('has in a cell the letter that the answer key has', () => {
		for (const question of bank.questions.filter(({ kind }) => ['choice', 'place'].includes(kind)))
			expect(shortAnswer(cellOf(question, keyOf(question)), question, ui, seed)).toBe(
				paper(question).places[0]!.key
			);
	});
});

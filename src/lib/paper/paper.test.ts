import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '#lib/locale/messages/en.json' with { type: 'json' };
import ur from '#lib/locale/messages/ur.json' with { type: 'json' };
import { localize } from '#lib/locale/words.ts';
import { anyOf } from '#lib/questions/arbitrary.ts';
import { grade, kindNames, parseResponse, type Question } from '#lib/questions/kinds.ts';
import { verdicts } from '#lib/questions/verdict/verdict.ts';
import { arrange } from '#lib/quiz/arrange.ts';
import { type PaperQuestion, paperOf } from './paper.ts';

const seed = fc.nat(2 ** 32 - 1);
const setting = (seed: number) => ({ seed, words: en.assign.paper, places: {} });

/** Where a sign stands among the choices, or the proofs. */
const shownAt = (paper: PaperQuestion, sign: string) =>
	[paper.choices, paper.proofs]
		.map((list) => list.findIndex((one) => one.sign === sign))
		.find((at) => at >= 0) ?? -1;

/** What a teacher reads off a sheet that was filled in by its key, as the response that a screen would give. */
function asResponse(question: Question, paper: PaperQuestion, seed: number): unknown {
	const signs = paper.places.flatMap(({ key }) => key.split(' '));
	const canonical = (list: 'options' | 'partners' | 'items' | 'sentences', sign: string) =>
		arrange(question, seed, list)[shownAt(paper, sign)];
	switch (question.kind) {
		case 'choice':
		case 'place':
			return canonical('options', signs[0]!);
		case 'several':
			return signs.map((sign) => canonical('options', sign));
		case 'verdict':
			return verdicts[shownAt(paper, signs[0]!)];
		case 'match':
			return signs.map((sign) => canonical('partners', sign));
		case 'order':
			return signs.map((sign) => canonical('items', sign));
		case 'sort':
			return signs.map((sign) => shownAt(paper, sign));
		case 'number':
			return signs[0];
		case 'evidence':
			return [canonical('options', signs[0]!), canonical('sentences', signs[1]!)];
	}
}

describe.each(kindNames)('a question of the kind %s on paper', (kind) => {
	const any = anyOf[kind].map(
		(question) => localize(structuredClone<unknown>(question), 'en') as Question
	);

	it('earns everything when it is filled in by its key', () => {
		fc.assert(
			fc.property(any, seed, (question, seed) => {
				const paper = paperOf(question, setting(seed));
				const response = parseResponse(question, asResponse(question, paper, seed));
				expect(response).toBeDefined();
				const { earned, possible } = grade(question, response ?? null)!;
				expect([earned, paper.points]).toEqual([possible, possible]);
			})
		);
	});

	it('shows each choice once, each with a sign of its own', () => {
		fc.assert(
			fc.property(any, seed, (question, seed) => {
				const { choices, proofs, rows } = paperOf(question, setting(seed));
				const signs = [...choices, ...proofs, ...rows].map(({ sign }) => sign);
				expect(new Set(signs).size).toBe(signs.length);
				expect(signs.every(Boolean)).toBe(true);
			})
		);
	});

	it('has the same letters in either language', () => {
		fc.assert(
			fc.property(any, seed, (question, seed) => {
				if (kind === 'verdict') return;
				const inUrdu = paperOf(question, { seed, words: ur.assign.paper, places: {} });
				const inEnglish = paperOf(question, setting(seed));
				expect(inUrdu.places).toEqual(inEnglish.places);
			})
		);
	});

	it('says what is to be done', () => {
		expect(en.assign.paper[kind]).toBeTruthy();
		expect(ur.assign.paper[kind]).toBeTruthy();
	});
});

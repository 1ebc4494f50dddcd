import * as fc from 'fast-check';
import type { Words } from '#lib/locale/words.ts';
import { index } from './arbitrary-parts.ts';
import { anyQuestion } from './arbitrary.ts';
import type { Question } from './kinds.ts';
import { partners } from './match/match.ts';
import type { Response } from './response.ts';
import { verdicts } from './verdict/verdict.ts';

// For tests: responses to questions of every kind.
const picks = (lengths: number[]) =>
	fc.tuple(...lengths.map((length) => fc.option(index(length), { freq: 8 })));

/** Responses that fit a question: right, wrong or not ready. */
export function responseTo(question: Question<Words>): fc.Arbitrary<Response> {
	switch (question.kind) {
		case 'choice':
		case 'place':
			return index(question.options.length);
		case 'several':
			return fc.subarray([...question.options.keys()]);
		case 'verdict':
			return fc.constantFrom(...verdicts);
		case 'match':
			return picks(question.rows.map(() => partners(question).length));
		case 'order':
			return fc.oneof(
				fc.shuffledSubarray([...question.items.keys()], {
					minLength: question.items.length
				}),
				picks(question.items.map(() => question.items.length))
			);
		case 'sort':
			return picks(question.items.map(() => question.groups.length));
		case 'number':
			return fc.oneof(
				fc.constant(String(question.key)),
				fc.constantFrom(...question.near.map(({ value }) => String(value)), '7'),
				fc.nat(9999).map(String),
				fc.string({ maxLength: 24 })
			);
		case 'evidence':
			return picks([question.options.length, question.sentences.length]);
	}
}

/** A question of one kind with a response that fits it. */
export function answered(
	questions: fc.Arbitrary<Question<Words>> = anyQuestion
): fc.Arbitrary<[Question<Words>, Response]> {
	return questions.chain((question) => fc.tuple(fc.constant(question), responseTo(question)));
}

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Words } from '#lib/locale/words.ts';
import { answered } from './arbitrary-response.ts';
import { anyOf } from './arbitrary.ts';
import { feedback, grade, type KindName, type Question } from './kinds.ts';
import type { Picks, Response } from './response.ts';

// What an author lists in another order is the same question: the same choice must come to the same grade.

type Reordered = [question: Question<Words>, response: Response];

/** The same list with the item that was at `order[i]` now at `i`. */
function put<T>(order: number[], items: readonly T[]): T[] {
	return items.map((_, at) => items[order[at]!]!);
}

/** Where an item is after `put`; positions beyond the order stay. */
function moved(order: number[], at: number | null | undefined): number | null {
	if (at === null || at === undefined) return null;
	return at < order.length ? order.indexOf(at) : at;
}

/** The question with a list reversed or turned as `order` says, and the response that chooses the same. */
function reordered(question: Question<Words>, response: Response, turn: number): Reordered {
	const turned = (length: number) =>
		Array.from({ length }, (_, at) => (turn % 2 ? length - 1 - at : (at + turn) % length));
	switch (question.kind) {
		case 'choice': {
			const order = turned(question.options.length);
			const options = put(order, question.options);
			return [{ ...question, options }, moved(order, response as number)!];
		}
		case 'place': {
			const order = turned(question.options.length);
			const options = put(order, question.options);
			return [{ ...question, options }, moved(order, response as number)!];
		}
		case 'several': {
			const order = turned(question.options.length);
			const chosen = (response as number[]).map((at) => moved(order, at)!);
			const options = put(order, question.options);
			return [{ ...question, options }, chosen.sort((a, b) => a - b)];
		}
		case 'match': {
			const order = turned(question.rows.length);
			const picks = put(order, response as Picks).map((at) => moved(order, at));
			return [{ ...question, rows: put(order, question.rows) }, picks];
		}
		case 'sort': {
			const order = turned(question.items.length);
			const items = put(order, question.items);
			return [{ ...question, items }, put(order, response as Picks)];
		}
		case 'evidence': {
			const [options, sentences] = [question.options, question.sentences];
			const [first, second] = [turned(options.length), turned(sentences.length)];
			const [option, sentence] = response as Picks;
			return [
				{ ...question, options: put(first, options), sentences: put(second, sentences) },
				[moved(first, option), moved(second, sentence)]
			];
		}
		default:
			return [question, response];
	}
}

const listed: KindName[] = ['choice', 'several', 'match', 'sort', 'place', 'evidence'];

it.each(listed)('grades a %s the same in whatever order it is listed', (kind) => {
	const questions = anyOf[kind] as fc.Arbitrary<Question<Words>>;
	fc.assert(
		fc.property(answered(questions), fc.nat(7), ([question, response], turn) => {
			const [other, same] = reordered(question, response, turn);
			expect(grade(other, same)).toEqual(grade(question, response));
			const mistakes = (remarks: { misreads?: string }[]) =>
				remarks.flatMap(({ misreads }) => misreads ?? []).sort();
			expect(mistakes(feedback(other, same))).toEqual(mistakes(feedback(question, response)));
		})
	);
});

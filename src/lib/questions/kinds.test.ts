import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { localize, type Local, type Words } from '#lib/locale/words.ts';
import { answered } from './arbitrary-response.ts';
import { anyOf } from './arbitrary.ts';
import {
	feedback,
	grade,
	gradeByKey,
	keyOf,
	kindNames,
	lists,
	parseResponse,
	ready,
	type Question
} from './kinds.ts';
import { question as questionSchema } from './schema.ts';

it('gives a question in one language the same type whichever way it is said', () => {
	expectTypeOf<Local<Question<Words>>>().toEqualTypeOf<Question>();
});

describe.each(kindNames)('%s', (kind) => {
	const questions = anyOf[kind] as fc.Arbitrary<Question<Words>>;
	const pairs = answered(questions);

	it('is written as its schema says', () => {
		fc.assert(
			fc.property(questions, (question) => {
				expect(v.parse(questionSchema, JSON.parse(JSON.stringify(question)))).toEqual(question);
			})
		);
	});

	it('grades within bounds, in whole points', () => {
		fc.assert(
			fc.property(pairs, ([question, response]) => {
				const points = grade(question, response);
				if (!points) return;
				expect(Number.isInteger(points.earned)).toBe(true);
				expect(points.earned).toBeGreaterThanOrEqual(0);
				expect(points.earned).toBeLessThanOrEqual(points.possible);
				expect(points.possible).toBe(grade(question, keyOf(question))?.possible);
				expect(points.possible).toBeGreaterThanOrEqual(1);
			})
		);
	});

	it('lets the key earn everything', () => {
		fc.assert(
			fc.property(questions, (question) => {
				const points = grade(question, keyOf(question));
				expect(points?.earned).toBe(points?.possible);
				expect(parseResponse(question, keyOf(question))).toEqual(keyOf(question));
			})
		);
	});

	it('neither grades nor remarks on what is not ready', () => {
		fc.assert(
			fc.property(pairs, ([question, response]) => {
				const isReady = ready(question, response);
				expect(grade(question, response) !== undefined).toBe(isReady);
				expect(feedback(question, response).length > 0).toBe(isReady);
			})
		);
		fc.assert(
			fc.property(questions, (question) => {
				expect(ready(question, null)).toBe(false);
				expect(grade(question, null)).toBeUndefined();
				expect(feedback(question, null)).toEqual([]);
			})
		);
	});

	it('remarks on a mistake exactly where something was not earned', () => {
		fc.assert(
			fc.property(pairs, ([question, response]) => {
				const points = grade(question, response);
				if (!points) return;
				const remarks = feedback(question, response);
				expect(remarks.every(({ right }) => right)).toBe(points.earned === points.possible);
				for (const { right, misreads } of remarks) expect(misreads === undefined).toBe(right);
			})
		);
	});

	it('grades the same in every language, and by the key alone', () => {
		fc.assert(
			fc.property(pairs, ([question, response]) => {
				const points = grade(question, response);
				expect(grade(localize(question, 'en'), response)).toEqual(points);
				expect(grade(localize(question, 'ur'), response)).toEqual(points);
				expect(gradeByKey(question.kind, keyOf(question), response)).toEqual(points);
			})
		);
	});

	it('reads back every response that it wrote', () => {
		fc.assert(
			fc.property(pairs, ([question, response]) => {
				const stored: unknown = JSON.parse(JSON.stringify(response));
				expect(parseResponse(question, stored)).toEqual(response);
			})
		);
	});

	it('never throws on a response from outside, and grades whatever it lets in', () => {
		fc.assert(
			fc.property(
				questions,
				fc.oneof(fc.jsonValue(), fc.anything(), fc.array(fc.integer({ min: -1, max: 9 }))),
				(question, value) => {
					const response = parseResponse(question, value);
					if (response === undefined) return;
					expect(grade(question, response) !== undefined).toBe(ready(question, response));
				}
			),
			{ numRuns: 300 }
		);
	});

	it('says of each list how long it is and what stays last', () => {
		fc.assert(
			fc.property(questions, (question) => {
				for (const { length, last } of lists(question)) {
					expect(length).toBeGreaterThan(1);
					for (const at of last) expect(at).toBeLessThan(length);
				}
			})
		);
	});
});

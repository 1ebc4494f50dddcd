import { describe, expect, it } from 'vitest';
import { bankOf, choiceQuestion, gradebookOf, received } from './example.ts';
import { hardestFirst, itemsOf } from './items.ts';
import { misreadMap, mostMisread } from './misread-map.ts';

const sure = (responses: readonly (number | null)[]) =>
	responses.map((response, at) => ({
		number: at + 1,
		revision: 1,
		response,
		confidence: 'sure' as const,
		hints: 0,
		seconds: null
	}));

const classOf = (all: readonly (readonly (number | null)[])[]) =>
	all.map((responses, at) => received(`Student ${at}`, responses, { answers: sure(responses) }));

const some = classOf([
	[0, 1, 0],
	[0, 1, 2],
	[0, 2, null],
	[1, 0, 0]
]);

describe('items', () => {
	it('count who answered, who was right and who was sure but wrong', () => {
		const [, second, third] = itemsOf([1, 2, 3], gradebookOf(some), []);
		expect(second).toMatchObject({
			label: 2,
			answered: 4,
			right: 1,
			facility: 0.25,
			sureWrong: 3,
			misreadings: [
				{ misreading: 'claim-as-fact', count: 2 },
				{ misreading: 'speaker-swapped', count: 1 }
			]
		});
		expect(third).toMatchObject({ answered: 3, right: 2, facility: 0.5, sureWrong: 1 });
	});

	it('hide discrimination in a small class, and show it from twenty students on', () => {
		const many = classOf(
			Array.from({ length: 20 }, (_, at) => (at < 10 ? [0, 0, 0] : [1, 1, at % 2]))
		);
		const items = (all: typeof many) => itemsOf([1, 2, 3], gradebookOf(all), []);
		expect(items(many.slice(1))[0]).toMatchObject({ trust: 'hidden', discrimination: null });
		expect(items(many)[0]).toMatchObject({ trust: 'rough' });
		expect(items(many)[0]?.discrimination).toBeGreaterThan(50);
	});

	it('keep an excluded question’s own figures, and its discrimination by the points of the others', () => {
		const many = classOf(
			Array.from({ length: 24 }, (_, at) => [at % 2, at % 3 === 0 ? 1 : 0, at % 2])
		);
		const [counted] = itemsOf([1, 2, 3], gradebookOf(many), []);
		const [left] = itemsOf([1, 2, 3], gradebookOf(many, { excluded: [1] }), [1]);
		expect(left).toMatchObject({ isExcluded: true, right: counted!.right });
		expect(left!.discrimination).toBeCloseTo(counted!.discrimination!, 10);
	});

	it('come hardest first', () => {
		const items = itemsOf([1, 2, 3], gradebookOf(some), []);
		expect(hardestFirst(items).map(({ number }) => number)).toEqual([2, 3, 1]);
	});
});

describe('the map of misreading', () => {
	const questions = [
		choiceQuestion(1, { facts: ['F01a'] }),
		choiceQuestion(2, { facts: ['F07e'] }),
		choiceQuestion(3, { facts: ['F07a'] })
	];
	const facts = {
		F01a: { paragraph: '1', section: 'events' },
		F07e: { paragraph: '7', section: 'claims' },
		F07a: { paragraph: '7', section: 'events' }
	};
	const map = misreadMap(gradebookOf(some, {}, bankOf(questions)), questions, facts, 9);

	it('has every paragraph of the article, asked about or not', () => {
		expect(map.map(({ paragraph }) => paragraph)).toEqual('123456789'.split(''));
		expect(map[3]).toMatchObject({ asked: 0, misread: 0, questions: [] });
	});

	it('counts students and not answers, and none for what was not answered', () => {
		expect(map[6]).toMatchObject({ asked: 4, misread: 3, questions: [2, 3] });
		expect(map[0]).toMatchObject({ asked: 4, misread: 1 });
	});

	it('leads to the fact of the most missed question, and knows the paragraph to read again', () => {
		expect(mostMisread(map)).toMatchObject({ paragraph: '7', fact: 'F07e', section: 'claims' });
		expect(mostMisread(misreadMap([], questions, facts, 9))).toBeUndefined();
	});

	it('leaves out what rests on no paragraph', () => {
		const gap = choiceQuestion(1, { facts: [] });
		expect(misreadMap(gradebookOf(some), [gap], facts, 2).map(({ asked }) => asked)).toEqual([
			0, 0
		]);
	});
});

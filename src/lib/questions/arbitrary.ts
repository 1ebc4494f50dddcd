import * as fc from 'fast-check';
import type { Words } from '#lib/locale/words.ts';
import {
	bare,
	common,
	explained,
	judged,
	list,
	misreading,
	oneRight,
	words
} from './arbitrary-parts.ts';
import type { KindName, Question } from './kinds.ts';
import { verdicts } from './verdict/verdict.ts';

// For tests: questions of every kind as a careful author might write them.

type Of<Name extends KindName> = Extract<Question<Words>, { kind: Name }>;

const choice = fc.record({
	...common,
	kind: fc.constant('choice' as const),
	options: oneRight(bare, 3, 4).chain((options) =>
		fc.boolean().map((last) => (last ? withLast(options) : options))
	)
});

function withLast<Entry extends object>(options: Entry[]): (Entry & { last?: true })[] {
	return options.map((option, at) => (at === 1 ? { ...option, last: true as const } : option));
}

const several = fc.record({
	...common,
	kind: fc.constant('several' as const),
	options: list(bare, 4, 6).chain((options) =>
		fc
			.subarray([...options.keys()], { minLength: 2, maxLength: options.length - 1 })
			.map((keys) => judged(options, (at) => keys.includes(at)))
	)
});

const verdict = fc.constantFrom(...verdicts).chain((key) => {
	const answer = (name: string) =>
		fc.record({ why: words, ...(name === key ? {} : { misreads: misreading }) });
	return fc.record({
		...common,
		kind: fc.constant('verdict' as const),
		key: fc.constant(key),
		answers: fc.record({
			true: answer('true'),
			false: answer('false'),
			unsaid: answer('unsaid')
		})
	});
});

const match = fc.record({
	...common,
	kind: fc.constant('match' as const),
	rows: list(fc.record({ text: words, partner: words, why: words, misreads: misreading }), 3, 6),
	spares: list(explained, 0, 3)
});

const order = fc.record({
	...common,
	kind: fc.constant('order' as const),
	misreads: misreading,
	items: list(bare, 3, 6)
});

const groupIds = ['reported', 'claimed', 'opinion'];

const sort = fc.record({
	...common,
	kind: fc.constant('sort' as const),
	groups: words.map((name) => groupIds.map((id) => ({ id, name }))),
	items: list(
		fc.record({
			text: words,
			group: fc.constantFrom(...groupIds),
			why: words,
			misreads: misreading
		}),
		3,
		8
	)
});

const number = fc
	.uniqueArray(fc.nat(9999), { minLength: 1, maxLength: 3 })
	.chain(([key, ...near]) =>
		fc.record({
			...common,
			kind: fc.constant('number' as const),
			key: fc.constant(key!),
			why: words,
			near: fc.tuple(
				...near.map((value) =>
					fc.record({ value: fc.constant(value), why: words, misreads: misreading })
				)
			),
			other: fc.record({ why: words, misreads: misreading })
		})
	);

const place = fc.record({
	...common,
	kind: fc.constant('place' as const),
	map: fc.constantFrom('overview' as const, 'inset' as const),
	options: oneRight(fc.record({ place: fc.string(), why: words }), 3, 8)
});

const evidence = fc.record({
	...common,
	kind: fc.constant('evidence' as const),
	options: oneRight(bare, 2, 4),
	sentences: oneRight(fc.record({ text: words, fact: fc.string(), why: words }), 3, 5)
});

/** Questions of each kind. */
export const anyOf: { [Name in KindName]: fc.Arbitrary<Of<Name>> } = {
	choice,
	several,
	verdict,
	match,
	order,
	sort,
	number,
	place,
	evidence
};

export const anyQuestion: fc.Arbitrary<Question<Words>> = fc.oneof(...Object.values(anyOf));

/** Questions with numbers of their own. */
export const anyBank = fc.uniqueArray(anyQuestion, {
	minLength: 1,
	maxLength: 8,
	selector: ({ number }) => number
});

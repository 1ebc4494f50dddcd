import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { anyRecord } from './arbitrary.ts';
import { fnv1a } from './checksum.ts';
import { parseRecord, serializeRecord, type LearnerRecord } from './record.ts';
import { sfc32 } from './shuffle.ts';
import { wholeRecord } from './example-record.ts';

/** Chance with a seed: a whole number from 0 to `bound` - 1. */
function dice(seed: number): (bound: number) => number {
	const next = sfc32(seed, 0);
	return (bound) => next() % Math.max(1, bound);
}

/** The text with a letter changed, lost or added, a part of it lost, doubled or moved. */
function mutateText(text: string, roll: (bound: number) => number): string {
	const [at, length] = [roll(text.length), 1 + roll(12)];
	const [before, part, after] = [
		text.slice(0, at),
		text.slice(at, at + length),
		text.slice(at + length)
	];
	const letter = String.fromCharCode([roll(128), 48 + roll(10), 0x6f0 + roll(10), 44][roll(4)]!);
	return [
		before + letter + text.slice(at + 1),
		before + letter + text.slice(at),
		before + text.slice(at + 1),
		before + after,
		before + part + part + after,
		before,
		text.slice(roll(at + 1)),
		after + part + before
	][roll(8)]!;
}

const junk = [
	null,
	-1,
	0.5,
	2 ** 53,
	1e99,
	'',
	'x',
	'1',
	true,
	[],
	{},
	[null],
	[-1],
	{ x: 1 },
	'sure'
];

type Node = Record<string, unknown>;

/** Every place within a value: what holds it, and under which key. */
function places(value: unknown): [Node, string][] {
	if (typeof value !== 'object' || value === null) return [];
	const here = Object.entries(value) as [string, unknown][];
	return here.flatMap(([key, inner]) => [[value as Node, key], ...places(inner)]);
}

/** Replaces one part of a value by junk, nudges it, doubles it or takes it away. */
function mutateTree(value: unknown, roll: (bound: number) => number): void {
	const all = places(value);
	const [node, key] = all[roll(all.length)]!;
	const old = node[key];
	if (roll(8) === 0) Reflect.deleteProperty(node, key);
	else if (typeof old === 'number' && roll(2)) node[key] = old + roll(9) - 4;
	else if (Array.isArray(old) && roll(2)) node[key] = [...(old as unknown[]), old[0]];
	else node[key] = junk[roll(junk.length)];
}

const texts = fc.sample(anyRecord, { numRuns: 100, seed: 20241226 }).map(serializeRecord);

/** What becomes of ten thousand damaged records; those that are whole all the same are put to the test. */
function damaged(
	mutate: (text: string, roll: (bound: number) => number) => string,
	isFine: (read: LearnerRecord, text: string) => boolean
) {
	const states = { whole: 0, newer: 0, damaged: 0 };
	for (let seed = 0; seed < 10_000; seed++) {
		const text = texts[seed % texts.length]!;
		const read = parseRecord(mutate(text, dice(seed)));
		states[read.state]++;
		if (read.state === 'whole' && !isFine(read.record, text)) throw new Error(`seed ${seed}`);
	}
	return states;
}

describe('ten thousand damaged records', () => {
	it('are refused or read as what they were, where letters of the text are damaged', () => {
		const states = damaged(mutateText, (read, text) => serializeRecord(read) === text);
		expect(states.damaged).toBeGreaterThan(9000);
	});

	it('are refused or whole, where values are damaged and the checksum is right', () => {
		const rewrite = (text: string, roll: (bound: number) => number) => {
			const outer = JSON.parse(text) as { record: unknown };
			mutateTree(outer.record, roll);
			return JSON.stringify({ ...outer, checksum: fnv1a(JSON.stringify(outer.record)) });
		};
		const states = damaged(rewrite, (read) => v.is(wholeRecord, read));
		expect(states.damaged).toBeGreaterThan(4000);
		expect(states.whole).toBeGreaterThan(1000);
	});
});

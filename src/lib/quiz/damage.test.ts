import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { anyRecord } from './arbitrary.ts';
import { fnv1a } from './checksum.ts';
import { parseRecord, serializeRecord, type LearnerRecord } from './record.ts';
import { sfc32 } from './shuffle.ts';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Text of a value as records are written, checksum and all. */
const written = (record: unknown) =>
	JSON.stringify({ checksum: fnv1a(JSON.stringify(record)), record });

// A second opinion on what a whole record is, written with other means than the parser.
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const response = v.union([count, v.string(), v.array(v.nullable(count))]);
const confidence = v.nullable(v.picklist(['sure', 'think', 'guess']));
const grade = v.strictObject({ earned: count, possible: v.pipe(count, v.minValue(1)) });
const oneTry = v.nullable(v.strictObject({ response, confidence, hints: count, grade }));
const entry = v.strictObject({
	number: count,
	revision: count,
	response: v.nullable(response),
	confidence,
	hints: count,
	first: oneTry,
	last: oneTry,
	tries: count,
	settled: v.boolean(),
	skipped: v.boolean(),
	changed: count
});
const wholeSession = v.strictObject({
	seed: count,
	entries: v.array(entry),
	at: count,
	changes: count
});
const wholeRecord = v.strictObject({
	version: v.literal(1),
	sequence: count,
	sittings: v.array(
		v.strictObject({
			id: v.string(),
			explainer: v.string(),
			scope: v.string(),
			done: v.boolean(),
			session: wholeSession,
			sequence: count
		})
	),
	readings: v.array(v.strictObject({ explainer: v.string(), section: v.string(), sequence: count }))
});

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

/** The value with one node of it replaced by junk, taken away or doubled. */
function mutateTree(value: unknown, roll: (bound: number) => number): unknown {
	if (typeof value !== 'object' || value === null || roll(6) === 0) return junk[roll(junk.length)];
	const keys = Object.keys(value);
	const key = keys[roll(keys.length)];
	if (key === undefined) return junk[roll(junk.length)];
	if (Array.isArray(value)) {
		const at = Number(key);
		const inner = mutateTree((value as unknown[])[at], roll);
		const list: unknown[] = value;
		return [list.with(at, inner), list.toSpliced(at, 1), [...list, list[at]]][roll(3)];
	}
	const { [key]: old, ...rest } = value as Record<string, unknown>;
	return roll(8) === 0 ? rest : { ...value, [key]: mutateTree(old, roll) };
}

const samples = fc.sample(anyRecord, { numRuns: 100, seed: 20241226 });

describe('ten thousand damaged records', () => {
	const damaged = (mutate: (record: LearnerRecord, roll: (bound: number) => number) => string) => {
		const states = { whole: 0, newer: 0, damaged: 0 };
		for (let seed = 0; seed < 10_000; seed++) {
			const record = samples[seed % samples.length]!;
			const read = parseRecord(mutate(record, dice(seed)));
			states[read.state]++;
			if (read.state === 'whole') check(read.record, record);
		}
		return states;
	};
	let check: (read: LearnerRecord, record: LearnerRecord) => void;

	it('are refused or read as what they were, where letters of the text are damaged', () => {
		check = (read, record) => expect(plain(read)).toEqual(plain(record));
		const states = damaged((record, roll) => mutateText(serializeRecord(record), roll));
		expect(states.damaged).toBeGreaterThan(9000);
	});

	it('are refused or whole, where values are damaged and the checksum is right', () => {
		check = (read) => {
			expect(v.is(wholeRecord, read)).toBe(true);
			expect(parseRecord(serializeRecord(read))).toEqual({ state: 'whole', record: read });
		};
		const states = damaged((record, roll) => written(mutateTree(record, roll)));
		expect(states.damaged).toBeGreaterThan(5000);
		expect(states.whole).toBeGreaterThan(100);
	});
});

import * as v from 'valibot';

// For tests: a second opinion on what a whole record is, written with other means than the parser.
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const response = v.union([count, v.string(), v.array(v.nullable(count))]);
const confidence = v.nullable(v.picklist(['sure', 'think', 'guess']));
const grade = v.pipe(
	v.strictObject({ earned: count, possible: v.pipe(count, v.minValue(1)) }),
	v.check(({ earned, possible }) => earned <= possible)
);
const oneTry = v.nullable(v.strictObject({ response, confidence, hints: count, grade }));
const entry = v.pipe(
	v.strictObject({
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
	}),
	v.check(({ tries, first, last }) =>
		[first, last].every((one) => (one === null) === (tries === 0))
	),
	v.check(({ settled, tries, response }) => !settled || (tries > 0 && response !== null))
);
const wholeSession = v.pipe(
	v.strictObject({
		seed: v.pipe(count, v.maxValue(2 ** 32 - 1)),
		entries: v.array(entry),
		at: count,
		changes: count
	}),
	v.check(({ at, entries }) => at < Math.max(1, entries.length)),
	v.check(({ entries }) => new Set(entries.map(({ number }) => number)).size === entries.length),
	v.check(({ entries, changes }) => entries.every((one) => one.changed <= changes))
);
export const wholeRecord = v.strictObject({
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
	readings: v.array(
		v.strictObject({
			explainer: v.string(),
			section: v.string(),
			sequence: count,
			paragraph: v.optional(v.pipe(v.string(), v.regex(/^p\d{1,3}$/))),
			finished: v.optional(v.literal(true))
		})
	)
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sfc32 } from '#lib/quiz/shuffle.ts';
import {
	addMade,
	archive,
	type Draft,
	joinMade,
	keepDraft,
	type Made,
	parseAssignments,
	parseDrafts,
	removeDraft,
	serializeAssignments,
	serializeDrafts
} from './desk.ts';
import { anyDraft, anyMade } from './desk-arbitrary.ts';
import { writeLink } from './link.ts';

const madeRows = fc.uniqueArray(anyMade, {
	maxLength: 5,
	selector: ({ assignment }) => assignment.id
});
const draftRows = fc.uniqueArray(anyDraft, { maxLength: 5, selector: ({ id }) => id });

/** As IndexedDB gives it back: another value that looks the same. */
const stored = (value: unknown): unknown => structuredClone(value);

describe('a desk', () => {
	it('comes back from storage as it was put there', () => {
		fc.assert(
			fc.property(madeRows, draftRows, (made, drafts) => {
				const kept = [
					parseAssignments(stored(serializeAssignments({ rows: made, aside: [] }))),
					parseDrafts(stored(serializeDrafts({ rows: drafts, aside: [] })))
				];
				expect(kept).toEqual([
					{ state: 'read', rows: made, aside: [] },
					{ state: 'read', rows: drafts, aside: [] }
				]);
			})
		);
	});

	it('is empty where nothing was kept', () => {
		expect(parseDrafts(undefined)).toEqual({ state: 'read', rows: [], aside: [] });
	});

	it('leaves alone what a later build has written', () => {
		expect(parseDrafts({ version: 2, rows: [] })).toEqual({ state: 'newer' });
		expect(parseAssignments({ version: 9, rows: [] })).toEqual({ state: 'newer' });
	});

	it('puts aside what it cannot read, and writes it back', () => {
		const [strange] = [{ id: 'from another world' }];
		const draft = fc.sample(anyDraft, { numRuns: 1, seed: 1 })[0]!;
		const read = parseDrafts({ version: 1, rows: [strange, draft] });
		expect(read).toEqual({ state: 'read', rows: [draft], aside: [strange] });
		expect(read.state === 'read' && serializeDrafts(read)).toEqual({
			version: 1,
			rows: [draft, strange]
		});
	});

	it('puts aside what is due on a day that no calendar has', () => {
		const made = { ...fc.sample(anyMade, { numRuns: 1, seed: 1 })[0]! };
		const due = 1.5e11;
		const fragment = writeLink({ ...made.assignment, due });
		const rows = [{ fragment, explainer: made.explainer, made: made.made }];
		expect(parseAssignments({ version: 1, rows })).toEqual({
			state: 'read',
			rows: [],
			aside: rows
		});
		const drafts = [{ ...fc.sample(anyDraft, { numRuns: 1, seed: 1 })[0]!, due }];
		expect(parseDrafts({ version: 1, rows: drafts })).toEqual({
			state: 'read',
			rows: [],
			aside: drafts
		});
	});

	it('takes the first of two with one id', () => {
		const draft = fc.sample(anyDraft, { numRuns: 1, seed: 1 })[0]!;
		const read = parseDrafts({ version: 1, rows: [draft, { ...draft, title: 'older' }] });
		expect(read).toEqual({ state: 'read', rows: [draft], aside: [] });
	});

	it('takes no name that every object has for a language', () => {
		const draft = fc.sample(anyDraft, { numRuns: 1, seed: 1 })[0]!;
		const rows = [{ ...draft, language: 'constructor' }];
		expect(parseDrafts({ version: 1, rows })).toEqual({ state: 'read', rows: [], aside: rows });
	});
});

/** Values that a damaged store may hold anywhere. */
const junk = [
	null,
	-1,
	0.5,
	2 ** 60,
	'',
	'x',
	'\u202e',
	true,
	[],
	{},
	[null],
	NaN,
	'f'.repeat(5000)
];

type Node = Record<string, unknown>;

/** Every place within a value: what holds it, and under which key. */
function places(value: unknown): [Node, string][] {
	if (typeof value !== 'object' || value === null) return [];
	const here = Object.keys(value).map((key): [Node, string] => [value as Node, key]);
	return [...here, ...here.flatMap(([node, key]) => places(node[key]))];
}

/** The value with some of its places lost or holding something else. */
function damage(value: unknown, next: () => number): unknown {
	const copy = stored(value);
	for (let times = 1 + (next() % 3); times > 0; times--) {
		const all = places(copy);
		const [node, key] = all[next() % all.length]!;
		if (next() % 4 === 0) Reflect.deleteProperty(node, key);
		// A copy: what is damaged next may be within it.
		else node[key] = stored(junk[next() % junk.length]);
	}
	return copy;
}

describe('a damaged desk', () => {
	const made = fc.sample(anyMade, { numRuns: 4, seed: 7 });
	const drafts = fc.sample(anyDraft, { numRuns: 4, seed: 7 });
	const seeds = Array.from({ length: 1000 }, (_, seed) => seed);

	it('is read without a crash a thousand times, and what is read can be written and read again', () => {
		for (const seed of seeds) {
			const next = sfc32(seed, 1);
			const damagedMade = damage(serializeAssignments({ rows: made, aside: [] }), next);
			const damagedDrafts = damage(serializeDrafts({ rows: drafts, aside: [] }), next);
			const readMade = parseAssignments(damagedMade);
			const readDrafts = parseDrafts(damagedDrafts);
			if (readMade.state === 'read')
				expect(parseAssignments(stored(serializeAssignments(readMade)))).toEqual(readMade);
			if (readDrafts.state === 'read')
				expect(parseDrafts(stored(serializeDrafts(readDrafts)))).toEqual(readDrafts);
		}
	});

	it('loses no row that was not touched', () => {
		for (const seed of seeds) {
			const rows: unknown[] = serializeRows(drafts);
			const hit = sfc32(seed, 2)() % rows.length;
			const damaged = rows.with(hit, damage(rows[hit], sfc32(seed, 3)));
			const read = parseDrafts({ version: 1, rows: damaged });
			const others = drafts.filter((_, at) => at !== hit);
			expect(read.state === 'read' && read.rows).toEqual(expect.arrayContaining(others));
		}
	});

	/** Drafts as they are stored. */
	function serializeRows(rows: Draft[]): unknown[] {
		return (serializeDrafts({ rows, aside: [] }) as { rows: unknown[] }).rows;
	}
});

describe('the lists of a desk', () => {
	const made = fc
		.sample(anyMade, { numRuns: 3, seed: 5 })
		.map(({ fragment, assignment, explainer, made }): Made => ({
			fragment,
			assignment,
			explainer,
			made
		}));
	const [first, second, third] = made as [Made, Made, Made];

	it('show what is new on top, once', () => {
		expect(addMade([first, second], third)).toEqual([third, first, second]);
		expect(addMade([first, second], second)).toEqual([second, first]);
	});

	it('become one, newest first, with what is here as it is here', () => {
		const [oldest, middle, newest] = made.map((one, at) => ({ ...one, made: at }));
		const away = archive([middle!], middle!.assignment.id, true);
		const others = [newest!, middle!, oldest!];
		expect(joinMade(away, others)).toEqual([newest, ...away, oldest]);
	});

	it('put an assignment away and take it out again, its place kept', () => {
		const away = archive([first, second, third], second.assignment.id, true);
		expect(away.map(({ archived }) => archived)).toEqual([undefined, true, undefined]);
		expect(archive(away, second.assignment.id, false)).toEqual([first, second, third]);
	});

	it('keep a draft as it stands now, and let go of it', () => {
		const [draft, other] = fc.sample(anyDraft, { numRuns: 2, seed: 3 }) as [Draft, Draft];
		const changed = { ...draft, title: 'Another' };
		expect(keepDraft([other, draft], changed)).toEqual([changed, other]);
		expect(removeDraft([other, draft], draft.id)).toEqual([other]);
	});
});

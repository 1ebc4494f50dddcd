import { expect, it } from 'vitest';
import { gradebookOf, received } from './example.ts';
import { itemsOf } from './items.ts';
import { matchRoster } from './matching.ts';
import { parseResults, serializeResults } from './results.ts';
import { found, ordered } from './table-order.ts';
import { writersOf } from './writers.ts';

const many = 10_000;

it('keeps ten thousand results, and derives the gradebook of them', () => {
	const all = Array.from({ length: many }, (_, at) =>
		received(`Student ${at}`, [0, at % 4, at % 2], { roll: String(at) })
	);
	const stored = parseResults(structuredClone(serializeResults({ received: all, aside: [] })));
	if (stored.state !== 'read') throw new Error(stored.state);
	const rows = gradebookOf(stored.received);
	expect(rows).toHaveLength(many);
	const [first, second] = itemsOf([1, 2, 3], rows, []);
	expect([first?.right, second?.right]).toEqual([many, many / 4]);
	expect(ordered(rows, 'roll').at(-1)?.roll).toBe('9999');
	expect(found(rows, 'student ۷۷۷۷')).toHaveLength(1);
	const listed = [{ name: 'Student 7', roll: '7' }];
	expect(matchRoster(writersOf(all), listed, []).missing).toEqual([]);
});

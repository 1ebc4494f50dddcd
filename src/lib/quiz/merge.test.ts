import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBank } from '#lib/questions/arbitrary.ts';
import { recordOver } from './arbitrary.ts';
import { mergeRecords, mergeSessions } from './merge.ts';
import { emptyRecord, parseRecord, serializeRecord } from './record.ts';
import { entryFor, respond, start } from './session.ts';

/** Records that tabs of one learner may hold: sittings with the same id ask the same questions. */
const tabs = anyBank.chain((bank) => {
	const record = recordOver(bank);
	return fc.tuple(record, record, record);
});

describe('merging', () => {
	it('comes to the same in either order', () => {
		fc.assert(
			fc.property(tabs, ([a, b]) => {
				expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
			})
		);
	});

	it('comes to the same however it is grouped', () => {
		fc.assert(
			fc.property(tabs, ([a, b, c]) => {
				const left = mergeRecords(mergeRecords(a, b), c);
				expect(left).toEqual(mergeRecords(a, mergeRecords(b, c)));
			})
		);
	});

	it('comes to the same however often it is done', () => {
		fc.assert(
			fc.property(tabs, ([a, b]) => {
				const both = mergeRecords(a, b);
				expect(mergeRecords(both, b)).toEqual(both);
				expect(mergeRecords(both, both)).toEqual(both);
			})
		);
	});

	it('makes a whole record of two, and loses no sitting and no reading', () => {
		fc.assert(
			fc.property(tabs, ([a, b]) => {
				const both = mergeRecords(a, b);
				expect(parseRecord(serializeRecord(both))).toEqual({ state: 'whole', record: both });
				const ids = [...a.sittings, ...b.sittings].map(({ id }) => id);
				expect(new Set(both.sittings.map(({ id }) => id))).toEqual(new Set(ids));
				expect(mergeRecords(emptyRecord, a).readings).toHaveLength(a.readings.length);
			})
		);
	});

	it('loses no answer that either tab gave to a question of its own', () => {
		const separate = anyBank.filter(
			(bank) => bank.length > 1 && bank.slice(0, 2).every(({ kind }) => kind === 'verdict')
		);
		const [bank] = fc.sample(separate, { numRuns: 1, seed: 3 });
		const [first, second] = bank!;
		const fresh = start({ questions: bank!, seed: 1 });
		const both = mergeSessions(respond(fresh, first!, 'true'), respond(fresh, second!, 'unsaid'));
		expect(entryFor(both, first!).response).toBe('true');
		expect(entryFor(both, second!).response).toBe('unsaid');
	});
});

import * as fc from 'fast-check';
import type { Words } from '#lib/locale/words.ts';
import { confidences } from '#lib/questions/confidence.ts';
import { responseTo } from '#lib/questions/arbitrary-response.ts';
import { anyBank } from '#lib/questions/arbitrary.ts';
import { grade, type Question } from '#lib/questions/kinds.ts';
import type { Entry } from './entry.ts';
import { emptyRecord, keepReading, keepSitting, type LearnerRecord } from './record.ts';
import { start, type Session } from './session.ts';

// For tests: sittings and records as learners leave them.

const confidence = fc.constantFrom(...confidences, null);
const sections = fc.constantFrom('events', 'actors', 'places');

/** What may have become of the entry of a question. */
function entryAfter(entry: Entry, question: Question<Words>, changes: number): fc.Arbitrary<Entry> {
	return fc
		.record({
			response: fc.option(responseTo(question)),
			confidence,
			hints: fc.nat(2),
			tries: fc.nat(3),
			settled: fc.boolean(),
			skipped: fc.boolean(),
			changed: fc.nat(changes)
		})
		.map((after): Entry => {
			const { response, hints } = after;
			const given = grade(question, response);
			if (!given || response === null || after.tries === 0) {
				return { ...entry, ...after, tries: 0, settled: false };
			}
			const last = { response, confidence: after.confidence, hints, grade: given };
			return { ...entry, ...after, first: last, last };
		});
}

/** What may have become of a session over these questions. */
export function sessionOver(bank: Question<Words>[]): fc.Arbitrary<Session> {
	return fc.record({ at: fc.nat(bank.length - 1), changes: fc.nat(5) }).chain(({ at, changes }) => {
		const fresh = start({ questions: bank, seed: 20241226 });
		const entries = fresh.entries.map((entry, i) => entryAfter(entry, bank[i]!, changes));
		return fc.tuple(...entries).map((all) => ({ ...fresh, entries: all, at, changes }));
	});
}

/** A record with sittings over this bank, each under its own id. */
export function recordOver(bank: Question<Words>[]): fc.Arbitrary<LearnerRecord> {
	const sitting = fc.record({
		id: fc.constantFrom('a', 'b', 'c', 'd'),
		explainer: fc.constant('airstrikes'),
		scope: fc.constant('mixed'),
		done: fc.boolean(),
		session: sessionOver(bank)
	});
	const reading = fc.record({
		section: sections,
		paragraph: fc.constantFrom(undefined, 'p1', 'p12'),
		finished: fc.constantFrom(undefined, true as const)
	});
	return fc
		.tuple(fc.array(sitting, { maxLength: 4 }), fc.array(reading, { maxLength: 5 }))
		.map(([sittings, read]) => {
			const kept = sittings.reduce(keepSitting, emptyRecord);
			return read.reduce(
				(now, { section, ...place }) => keepReading(now, 'airstrikes', section, place),
				kept
			);
		});
}

export const anyRecord: fc.Arbitrary<LearnerRecord> = anyBank.chain(recordOver);

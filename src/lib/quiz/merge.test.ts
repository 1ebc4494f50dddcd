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

	/** Questions that take any verdict, for sittings that only answering matters to. */
	const verdicts = anyBank.filter(
		(bank) => bank.length > 1 && bank.every(({ kind }) => kind === 'verdict')
	);

	/** What two tabs do by turns. Whoever does not look first knows nothing of what the other has kept. */
	const steps = fc.array(
		fc.record({
			tab: fc.constantFrom(0, 1),
			question: fc.nat(),
			response: fc.constantFrom('true', 'false', 'unsaid'),
			looksFirst: fc.boolean()
		}),
		{ minLength: 1, maxLength: 24 }
	);

	it('loses no answer, however two tabs answer by turns', () => {
		const [bank] = fc.sample(verdicts, { numRuns: 1, seed: 3 });
		const questions = bank!;
		fc.assert(
			fc.property(steps, (done) => {
				const fresh = start({ questions, seed: 1 });
				const tabs = [fresh, fresh];
				// What each tab last answered, by question.
				const last = [new Map<number, string>(), new Map<number, string>()];
				let kept = fresh;
				for (const { tab, question: at, response, looksFirst } of done) {
					const question = questions[at % questions.length]!;
					const seen = looksFirst ? mergeSessions(tabs[tab]!, kept) : tabs[tab]!;
					tabs[tab] = respond(seen, question, response);
					last[tab]!.set(question.number, response);
					kept = mergeSessions(kept, tabs[tab]);
				}
				for (const question of questions) {
					const given = last.flatMap((answers) => answers.get(question.number) ?? []);
					const { response } = entryFor(kept, question);
					expect(given.length === 0 ? [null] : given).toContain(response);
				}
			}),
			{ numRuns: 1000 }
		);
	});
});

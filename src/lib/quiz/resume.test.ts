import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyBank } from '#lib/questions/arbitrary.ts';
import { sessionOver } from './arbitrary.ts';
import { resume } from './resume.ts';
import { entryFor } from './session.ts';

const sittings = anyBank.chain((bank) => fc.tuple(fc.constant(bank), sessionOver(bank)));

it('takes a session up as it was left, while its questions are the same', () => {
	fc.assert(
		fc.property(sittings, ([bank, session]) => {
			const stored = JSON.parse(JSON.stringify(session)) as typeof session;
			expect(resume(stored, bank)).toEqual(session);
		})
	);
});

it('starts a revised question anew and keeps the others', () => {
	fc.assert(
		fc.property(sittings, ([bank, session]) => {
			const [first, ...others] = bank;
			const revised = { ...first!, revision: first!.revision + 1 };
			const resumed = resume(session, [revised, ...others])!;
			expect(entryFor(resumed, revised)).toMatchObject({
				response: null,
				tries: 0,
				settled: false
			});
			for (const other of others) {
				expect(entryFor(resumed, other)).toEqual(entryFor(session, other));
			}
		})
	);
});

it('leaves out a question that is gone, and gives up where none is left', () => {
	fc.assert(
		fc.property(sittings, ([bank, session]) => {
			const resumed = resume(session, bank.slice(1));
			expect(resumed?.entries.length ?? 0).toBe(bank.length - 1);
			if (resumed) expect(resumed.at).toBeLessThan(resumed.entries.length);
		})
	);
});

it('stays at its question when one before it is gone', () => {
	fc.assert(
		fc.property(sittings, ([bank, session]) => {
			const [first] = session.entries;
			const at = session.entries.length - 1;
			const left = bank.filter(({ number }) => number !== first!.number);
			const resumed = resume({ ...session, at }, left);
			if (resumed) expect(resumed.entries[resumed.at]!.number).toBe(session.entries[at]!.number);
		})
	);
});

it('starts a question anew whose response no longer fits', () => {
	fc.assert(
		fc.property(sittings, ([bank, session]) => {
			const [first] = session.entries;
			const misfit = { ...first!, response: [99] };
			const resumed = resume({ ...session, entries: [misfit, ...session.entries.slice(1)] }, bank)!;
			expect(resumed.entries[0]).toMatchObject({ response: null, tries: 0 });
		})
	);
});

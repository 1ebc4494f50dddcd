import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecisions, serializeDecisions, undecided } from './decisions.ts';
import { received } from './example.ts';
import { joined, parseResults, serializeResults } from './results.ts';

const some = [received('Ali', [0, null, 2]), received('علی', [1, 1, 1])];

describe('results in storage', () => {
	it('come back as they were', () => {
		const stored = structuredClone(serializeResults({ received: some, aside: [] }));
		expect(parseResults(stored)).toEqual({ state: 'read', received: some, aside: [] });
	});

	it('keep what cannot be read aside, and write it back', () => {
		const read = parseResults({
			version: 1,
			received: [some[0], { code: 'Q1', imported: 'then' }]
		});
		expect(read).toMatchObject({ received: [some[0]], aside: [{ code: 'Q1' }] });
		if (read.state !== 'read') throw new Error(read.state);
		expect(serializeResults(read)).toEqual({
			version: 1,
			received: [some[0], { code: 'Q1', imported: 'then' }]
		});
	});

	it('are not written over where a later build wrote them', () => {
		expect(parseResults({ version: 2, received: [] })).toEqual({ state: 'newer' });
		expect(parseDecisions({ version: 2 })).toBe('newer');
	});

	it('have every attempt once, whatever order two lists are joined in', () => {
		expect(joined(some, some)).toEqual(some);
		const ids = (list: typeof some) => list.map(({ submission }) => submission.attemptId).sort();
		expect(ids(joined(some, [some[1]!]))).toEqual(ids(some));
	});

	it('are read without a fault whatever storage holds', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				parseResults(value);
				parseDecisions(value);
				return true;
			})
		);
	});
});

it('keeps what a teacher decided', () => {
	const decisions = {
		...undecided,
		counting: 'last' as const,
		notes: [['__proto__', 'a note']] as const,
		roster: [{ name: 'Ali', roll: '007' }],
		excluded: [3]
	};
	expect(parseDecisions(structuredClone(serializeDecisions(decisions)))).toEqual(decisions);
});

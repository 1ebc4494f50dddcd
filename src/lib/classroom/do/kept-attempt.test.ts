import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fnv1a } from '#lib/quiz/checksum.ts';
import { sfc32 } from '#lib/quiz/shuffle.ts';
import { anyAttempt } from './arbitrary.ts';
import type { Attempt } from './attempt.ts';
import { mergeAttempts, readAttempt, writeAttempt } from './kept-attempt.ts';

describe('an attempt in storage', () => {
	it('comes back as it was', () => {
		fc.assert(
			fc.property(anyAttempt, (attempt) => {
				expect(readAttempt(writeAttempt(attempt))).toEqual({
					state: 'whole',
					record: attempt
				});
			})
		);
	});

	it('is left alone where a later build wrote it', () => {
		const record = { version: 2 };
		const text = JSON.stringify({ checksum: fnv1a(JSON.stringify(record)), record });
		expect(readAttempt(text)).toEqual({ state: 'newer' });
	});

	it.each([null, undefined, '', '{', '[]', 7, '{"record":{"version":1}}'])('is not %j', (text) => {
		expect(readAttempt(text)).toEqual({ state: 'damaged' });
	});

	it('is refused or the same, however its text is damaged', () => {
		const texts = fc.sample(anyAttempt, { numRuns: 50, seed: 20241226 }).map(writeAttempt);
		for (let seed = 0; seed < 5000; seed++) {
			const roll = sfc32(seed, 0);
			const text = texts[seed % texts.length]!;
			const at = roll() % text.length;
			const letter = String.fromCharCode(32 + (roll() % 95));
			const cut = text.slice(0, at) + letter + text.slice(at + 1 + (roll() % 3));
			const read = readAttempt(cut);
			if (read.state === 'whole') expect(read).toEqual(readAttempt(text));
		}
	});

	it('is refused, where a value is none of its kind and the checksum is right', () => {
		const junk = [null, -1, 0.5, '', 'x', true, [], {}, [null]];
		fc.assert(
			fc.property(anyAttempt, fc.nat(), fc.constantFrom(...junk), (attempt, at, value) => {
				const record: Record<string, unknown> = { ...attempt };
				const fields = Object.keys(record).filter((field) => field !== 'version');
				const field = fields[at % fields.length]!;
				fc.pre(typeof record[field] !== typeof value || Array.isArray(value));
				fc.pre(!(field === 'times' && JSON.stringify(value) === '{}'));
				record[field] = value;
				const text = JSON.stringify({ checksum: fnv1a(JSON.stringify(record)), record });
				expect(readAttempt(text).state).toBe('damaged');
			})
		);
	});
});

describe('what two tabs kept of an attempt', () => {
	const pair = fc
		.tuple(anyAttempt, anyAttempt)
		.map(([a, b]): [Attempt, Attempt] => [
			a,
			{ ...b, id: a.id, session: { ...b.session, seed: a.session.seed } }
		]);

	it('comes to the same in whichever order they are read, and however often', () => {
		fc.assert(
			fc.property(pair, ([a, b]) => {
				const merged = mergeAttempts(a, b);
				expect(mergeAttempts(b, a)).toEqual(merged);
				expect(mergeAttempts(merged, merged)).toEqual(merged);
			})
		);
	});

	it('stays handed in, with the answers that were sealed first', () => {
		fc.assert(
			fc.property(pair, ([a, b]) => {
				const sealed = { ...a, handed: { code: 'Q1', at: 5 } };
				const { handed, session } = mergeAttempts(sealed, { ...b, handed: undefined });
				expect([handed, session]).toEqual([sealed.handed, sealed.session]);
				const later = { ...b, handed: { code: 'Q2', at: 6 } };
				expect(mergeAttempts(later, sealed).handed).toEqual(sealed.handed);
			})
		);
	});

	it('counts no time twice', () => {
		fc.assert(
			fc.property(anyAttempt, (attempt) => {
				expect(mergeAttempts(attempt, attempt).times).toEqual(attempt.times);
			})
		);
	});
});

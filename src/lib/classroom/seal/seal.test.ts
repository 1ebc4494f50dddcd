import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHanded, type Handed } from '../arbitrary.ts';
import { exampleKey } from '../example.ts';
import { lockKey, makeKey } from '../keys.ts';
import type { Submission } from '../submission.ts';
import { spell } from '../wire/base32.ts';
import { check } from '../wire/check.ts';
import { groupCode, headerOf, readCode, valuesOf, writeCode } from './code.ts';
import { open, seal } from './seal.ts';

const sealed = ({ submission, assignment, shapeOf }: Handed) =>
	seal(submission, assignment, shapeOf);

const [handed] = fc.sample(anyHanded, { numRuns: 1, seed: 6 }) as [Handed];
const { assignment, submission, shapeOf } = handed;

describe('a code', () => {
	it('opens as what was sealed', async () => {
		const keys = [await exampleKey()];
		await fc.assert(
			fc.asyncProperty(anyHanded, async (one) => {
				const code = await sealed(one);
				expect(await open(code, keys, one.assignment, one.shapeOf)).toEqual({
					state: 'opened',
					submission: one.submission
				});
			}),
			{ numRuns: 200 }
		);
	});

	it('is another one each time', async () => {
		expect(await sealed(handed)).not.toBe(await sealed(handed));
	});

	it('opens in small letters, in groups, and with letters that look alike', async () => {
		const code = await sealed(handed);
		const keys = [await exampleKey()];
		for (const spelling of [
			code.toLowerCase(),
			groupCode(code),
			code.replaceAll('0', 'O').replaceAll('1', 'l'),
			code.replaceAll('1', 'I').replace(/(.{30})/g, '$1\n- ')
		]) {
			expect(await open(spelling, keys, assignment, shapeOf)).toMatchObject({ state: 'opened' });
		}
	});

	it('says for whom and for which assignment it is', async () => {
		const { id } = await exampleKey();
		expect(headerOf(await sealed(handed))).toEqual({ keyId: id, assignment: assignment.id });
	});

	it('is shown in groups of five', () => {
		expect(groupCode('Q1ABCDEFGHIJ')).toBe('Q1ABC DEFGH IJ');
		expect(groupCode('Q1ABCDEFGH')).toBe('Q1ABC DEFGH');
	});
});

describe('a code that is not whole', () => {
	const refused = { state: 'refused', why: 'damaged' };

	it('is refused whichever letter changed', async () => {
		const code = await sealed(handed);
		const keys = [await exampleKey()];
		for (let at = 0; at < code.length; at++) {
			for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZU!') {
				if (other === code[at]) continue;
				const changed = code.slice(0, at) + other + code.slice(at + 1);
				expect(await open(changed, keys, assignment, shapeOf)).toEqual(refused);
			}
		}
	});

	it('is refused wherever it was cut, and with a letter more', async () => {
		const code = await sealed(handed);
		const keys = [await exampleKey()];
		for (let at = 0; at < code.length; at++) {
			expect(await open(code.slice(0, at), keys, assignment, shapeOf)).toEqual(refused);
			const longer = `${code.slice(0, at)}7${code.slice(at)}`;
			expect(await open(longer, keys, assignment, shapeOf)).toEqual(refused);
		}
	});

	it('is refused with two letters changed, or four in a row', async () => {
		const code = await sealed(handed);
		const values = valuesOf(code)!;
		const place = fc.nat(values.length - 1);
		const change = fc.integer({ min: 1, max: 31 });
		fc.assert(
			fc.property(place, change, place, change, (a, first, b, second) => {
				fc.pre(a !== b);
				const two = values.map((v, at) => v ^ (at === a ? first : 0) ^ (at === b ? second : 0));
				expect(readCode(spell(two))).toBe('damaged');
				const four = values.map((v, at) => (at >= a && at < a + 4 ? v ^ second : v));
				expect(readCode(spell(four))).toBe('damaged');
			}),
			{ numRuns: 5000 }
		);
	});

	it('never crashes, and no chance string is a code', async () => {
		const keys = [await exampleKey()];
		const letters = fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ'));
		const strings = fc.oneof(
			fc.string({ maxLength: 300 }),
			fc.string({ unit: letters, maxLength: 300 }).map((text) => `Q124${text}`)
		);
		await fc.assert(
			fc.asyncProperty(strings, async (text) => {
				expect(await open(text, keys, assignment, shapeOf)).toEqual(refused);
			}),
			{ numRuns: 20_000 }
		);
	});
});

/** A code with a changed byte, and check characters that agree all the same. */
async function tampered(at: number, by: number): Promise<string> {
	const bytes = readCode(await sealed(handed)) as Uint8Array<ArrayBuffer>;
	bytes[at]! ^= by;
	return writeCode(bytes);
}

describe('a code that somebody changed on purpose', () => {
	it('does not open, whichever byte it is', async () => {
		const keys = [await exampleKey()];
		const length = (readCode(await sealed(handed)) as Uint8Array).length;
		for (let at = 0; at < length; at++) {
			const code = await tampered(at, 1 << (at % 8));
			expect(await open(code, keys, assignment, shapeOf)).toMatchObject({ state: 'refused' });
		}
	});

	it.each([
		['version', 0, 'newer'],
		['size', 1, 'damaged'],
		['key', 2, 'other key'],
		['assignment', 6, 'other assignment'],
		['ciphertext', 45, 'other pool']
	])('is refused for its %s', async (_, at, why) => {
		const opened = await open(await tampered(at, 3), [await exampleKey()], assignment, shapeOf);
		expect(opened).toEqual({ state: 'refused', why });
	});

	it('is refused as newer where a later prefix begins it', async () => {
		const values = valuesOf(await sealed(handed))!;
		values[1] = 2;
		const body = values.slice(0, -4);
		const later = spell([...body, ...check(body)]);
		expect(headerOf(later)).toBe('newer');
	});
});

describe('a code opens', () => {
	it('with none but the key it was sealed for', async () => {
		const code = await sealed(handed);
		const other = await lockKey(await makeKey());
		const posing = { ...other, id: (await exampleKey()).id };
		const refused = async (key: typeof other) => open(code, [key], assignment, shapeOf);
		expect(await refused(other)).toEqual({ state: 'refused', why: 'other key' });
		expect(await refused(posing)).toEqual({ state: 'refused', why: 'other pool' });
		const both = await open(code, [other, await exampleKey()], assignment, shapeOf);
		expect(both.state).toBe('opened');
	});

	it('for none but its assignment and its pool', async () => {
		const code = await sealed(handed);
		const keys = [await exampleKey()];
		const elsewhere = { ...assignment, id: 'aaaaaaaaaaaa' };
		const changed = { ...assignment, pool: 'aaaaaaaaaaaaaaaa' };
		expect(await open(code, keys, elsewhere, shapeOf)).toMatchObject({ why: 'other assignment' });
		expect(await open(code, keys, changed, shapeOf)).toMatchObject({ why: 'other pool' });
	});

	it('where its revisions are known, and is newer where not', async () => {
		const code = await sealed(handed);
		const opened = await open(code, [await exampleKey()], assignment, () => undefined);
		expect(opened).toEqual({ state: 'refused', why: 'newer' });
	});
});

describe('the length of a code', () => {
	const named = (name: string): Submission => ({ ...submission, name, roll: '' });

	it('says nothing of the name', async () => {
		const lengths = new Set<number>();
		for (let length = 3; length <= 20; length++) {
			const code = await seal(named('ع'.repeat(length)), assignment, shapeOf);
			lengths.add(code.length);
		}
		expect(lengths.size).toBeLessThanOrEqual(2);
	});
});

describe('nothing is sealed', () => {
	it('that answers other questions than were asked', async () => {
		const fewer = { ...submission, answers: submission.answers.slice(1) };
		await expect(seal(fewer, assignment, shapeOf)).rejects.toThrow('not of');
	});

	it('for a key that is none', async () => {
		const wrong = { ...assignment, key: `02${'f'.repeat(64)}` };
		await expect(seal(submission, wrong, shapeOf)).rejects.toThrow('not a key');
	});

	it('of a question that was never published', async () => {
		await expect(seal(submission, assignment, () => undefined)).rejects.toThrow('no revision');
	});
});

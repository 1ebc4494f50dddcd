import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { isWords, type Local, localize, missingWords, type Words, words } from './words.ts';

const actors = { en: 'Actors', ur: 'کردار' };

describe('words', () => {
	it('are an object whose only keys are codes of languages', () => {
		expect(isWords(actors)).toBe(true);
		expect(isWords({ ur: 'کردار' })).toBe(true);
		expect(isWords({ ...actors, note: 'x' })).toBe(false);
	});

	it.each([[{}], [[]], [['en']], ['en'], [null], [undefined], [7]])('are not %j', (value) => {
		expect(isWords(value)).toBe(false);
	});

	it('may lack a language but not every one', () => {
		expect(v.is(words, { ur: 'کردار' })).toBe(true);
		expect(v.is(words, {})).toBe(false);
		expect(v.is(words, { en: 'Actors', fr: 'Acteurs' })).toBe(false);
	});
});

describe('a value in one language', () => {
	const row = { id: 'a', title: actors, cells: [{ text: actors, facts: ['F01a'] }], at: [1, 2] };

	it('has strings where it had words, at any depth', () => {
		expect(localize(row, 'ur')).toEqual({
			id: 'a',
			title: 'کردار',
			cells: [{ text: 'کردار', facts: ['F01a'] }],
			at: [1, 2]
		});
	});

	it('says so in its type', () => {
		expectTypeOf<Local<Words>>().toEqualTypeOf<string>();
		expectTypeOf<Local<Words | undefined>>().toEqualTypeOf<string | undefined>();
		expectTypeOf<Local<readonly Words[]>>().toEqualTypeOf<string[]>();
		expectTypeOf<Local<{ kind: 'a'; title: Words; facts: string[]; at?: number }>>().toEqualTypeOf<{
			kind: 'a';
			title: string;
			facts: string[];
			at?: number;
		}>();
		expectTypeOf(localize(row, 'en').cells).items.toEqualTypeOf<{
			text: string;
			facts: string[];
		}>();
	});

	it('keeps each branch of a union apart in its type', () => {
		type Either = { kind: 'a'; prompt: Words } | { kind: 'b'; rows: Words[] };
		expectTypeOf<Local<Either>>().toEqualTypeOf<
			{ kind: 'a'; prompt: string } | { kind: 'b'; rows: string[] }
		>();
	});

	it('is empty where words lack the language', () => {
		expect(localize({ title: { en: 'Actors' } }, 'ur')).toEqual({ title: '' });
	});

	it('keeps a set or a date what it is', () => {
		const given = { hashes: new Set(['a']), day: new Date(0) };
		expect(localize(given, 'ur')).toEqual(given);
	});

	it('leaves what holds no words as it is', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				fc.pre(!/"(en|ur)":/.test(JSON.stringify(value)));
				expect(JSON.stringify(localize(value, 'en'))).toBe(JSON.stringify(value));
			})
		);
	});
});

describe('missing words', () => {
	it('are named by their path and language', () => {
		const file = [{ statement: actors }, { statement: { en: 'Reported' }, note: { ur: 'نوٹ' } }];
		expect(missingWords(file, ['en', 'ur'])).toEqual(['1.statement.ur', '1.note.en']);
	});

	it('are empty or blank words too', () => {
		expect(missingWords({ title: { en: '', ur: ' \n' } }, ['en', 'ur'])).toEqual([
			'title.en',
			'title.ur'
		]);
	});

	it('are looked for only in the languages that are wanted', () => {
		expect(missingWords({ title: { en: 'Actors' } }, ['en'])).toEqual([]);
	});

	it('leave no empty string behind where there are none', () => {
		const plain = { noNullPrototype: true };
		const text = fc.stringMatching(/\S/);
		const anyRow = fc.record({ title: fc.record({ en: text, ur: text }, plain) }, plain);
		fc.assert(
			fc.property(fc.array(anyRow), (rows) => {
				expect(missingWords(rows, ['en', 'ur'])).toEqual([]);
				expect(localize(rows, 'ur').every(({ title }) => title.trim() !== '')).toBe(true);
			})
		);
	});
});

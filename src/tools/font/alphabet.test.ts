import { describe, expect, it } from 'vitest';
import { alphabetFont } from './alphabet.ts';
import { fullFont } from './source.ts';
import { differences } from './verify.ts';

const full = await fullFont();
const alphabet = await alphabetFont(full);

describe('the font for typed text', () => {
	it('draws names and sentences that nobody foresaw', async () => {
		const typed = ['محمّد ایّوب', 'ژالہ باری، ۱۲ مارچ (صبح)', 'جماعت 7-B', 'كيا هے', 'ىيكهةۀ'];
		expect(await differences(full, alphabet, typed)).toEqual(['B']);
	});

	it('stays within its budget of 116 kB', () => {
		expect(alphabet.length).toBeLessThan(116_000);
	});
});

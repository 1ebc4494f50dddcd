import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashRun, parseFingerprint, runLength, runsOf, sharedRuns } from './fingerprint.ts';

const sentence = 'The old clock in the tower of the town hall struck thirteen.';
const fingerprintOf = (text: string) => parseFingerprint(runsOf(text).map(hashRun).join('\n'));
const fingerprint = fingerprintOf(sentence);

describe('the hash of a run', () => {
	// Test vectors published with the algorithm: RFC 9923, "The FNV Non-Cryptographic Hash Algorithm".
	it.each([
		['', 'cbf29ce484222325'],
		['a', 'af63dc4c8601ec8c'],
		['b', 'af63df4c8601f1a5'],
		['foobar', '85944171f73967e8']
	])('of %j is that of FNV-1a', (text, hash) => {
		expect(hashRun(text)).toBe(hash);
	});

	it('is sixteen hexadecimal digits, whatever the script', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(hashRun(text)).toMatch(/^[0-9a-f]{16}$/);
			})
		);
	});
});

describe('the runs of a text', () => {
	it('are its words, six at a time', () => {
		expect(runsOf('One, two; three: four – five “six” seven!')).toEqual([
			'one two three four five six',
			'two three four five six seven'
		]);
	});

	it('are none below six words', () => {
		expect(runsOf('One two three four five')).toEqual([]);
		expect(runsOf('')).toEqual([]);
	});

	it('do not tell apostrophes apart', () => {
		expect(runsOf('the town’s old clock struck again')).toEqual(
			runsOf("The town's old clock struck again")
		);
		expect(runsOf('the town‘s old clock struck again')).toEqual(
			runsOf("the town's old clock struck again")
		);
	});

	it('are as many as words less five', () => {
		fc.assert(
			fc.property(fc.array(fc.stringMatching(/^[a-z]+$/), { maxLength: 30 }), (words) => {
				expect(runsOf(words.join(' '))).toHaveLength(Math.max(0, words.length - runLength + 1));
			})
		);
	});
});

describe('what a text shares with an article', () => {
	it('is found in the middle of another sentence, in capitals and with other marks', () => {
		expect(
			sharedRuns('They say: THE TOWER, of the town hall – struck at noon.', fingerprint)
		).toEqual(['the tower of the town hall', 'tower of the town hall struck']);
	});

	it('is nothing where only five words are the same', () => {
		expect(sharedRuns('the tower of the town is old', fingerprint)).toEqual([]);
	});

	it('is nothing when the article is not known', () => {
		expect(sharedRuns(sentence, parseFingerprint(''))).toEqual([]);
	});

	it('is everything where a sentence is taken over', () => {
		expect(sharedRuns(sentence, fingerprint)).toEqual(runsOf(sentence));
	});

	it('is each run of it that the article has, in any script', () => {
		const word = fc.constantFrom('the', 'town', 'naïve', 'گھڑی', '𝄞a', '12', "clock's");
		const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
		fc.assert(
			fc.property(text, text, (article, ours) => {
				const there = new Set(runsOf(article));
				const shared = runsOf(ours).filter((run) => there.has(run));
				expect(sharedRuns(ours, fingerprintOf(article))).toEqual(shared);
			})
		);
	});
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAssignment } from './arbitrary.ts';
import { findLinks } from './find-links.ts';
import { writeLink } from './link.ts';
import { resultLink } from './seal/code.ts';
import { fromBase64url, toBase64url } from './wire/base64url.ts';
import { BitWriter } from './wire/bits.ts';
import { crc32 } from './wire/crc32.ts';

const page = 'https://fahm.example/ur/do/';
const [one, other] = fc.sample(anyAssignment, { numRuns: 2, seed: 3 }) as [never, never];
const [first, second] = [writeLink(one), writeLink(other)];
const stamp = '26/12/2024, 10:31 am - علی خان: ';

/** The same link as a later version would write it. */
function later(link: string): string {
	const body = fromBase64url(link)!.slice(0, -4);
	body[0] = 2;
	return toBase64url([...body, ...new BitWriter().put(crc32(body), 32).bytes()]);
}

describe('the link of an assignment is found', () => {
	const spellings: [string, string][] = [
		['alone', `${page}#${first}`],
		['without its address', first],
		['in a message', `*Week 3* ${page}#${first}. By Friday, please. M. Khan`],
		['in Urdu', `یہ رہا لنک:${page}#${first}۔ شکریہ`],
		['broken over lines', `${page}#${first.replace(/(.{40})/g, '$1\n')}\n${stamp}ok sir`],
		['quoted', `> ${page}#${first}\n${stamp}done`],
		[
			'in another address',
			`https://chat.example/send?text=${encodeURIComponent(`${page}#${first}`)}`
		],
		['twice', `${stamp}${page}#${first}\n${stamp}${page}#${first}`],
		['after other signs of a number', `#1 #Assignment #A ${page}#${first}`]
	];

	it.each(spellings)('%s', (_, text) => {
		expect(findLinks(text)).toEqual({ assignments: [one], hasNewer: false });
	});

	it('with every other one, however long the chat', () => {
		const talk = `${stamp}Q1 is easy\n${resultLink(page, 'Q1245G')}\n`.repeat(10_000);
		const text = `${talk}${stamp}${page}#${first}\n${talk}${stamp}${page}#${second}\n${talk}`;
		expect(findLinks(text).assignments).toEqual([one, other]);
	});
});

it('that a later version wrote is said to be newer, and hides no other', () => {
	const text = `${stamp}${page}#${later(first)}\n${stamp}${page}#${second}`;
	expect(findLinks(text)).toEqual({ assignments: [other], hasNewer: true });
});

it.each([
	['nothing', ''],
	['other words', 'Dear parents'],
	['the address of a page', `${page}#main`],
	['a link without its end', `${page}#${first.slice(0, -9)}`],
	['beginnings', '#A '.repeat(100_000)]
])('no link is found in %s', (_, text) => {
	expect(findLinks(text)).toEqual({ assignments: [], hasNewer: false });
});

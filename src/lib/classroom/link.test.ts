import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawQr } from '#lib/ui/qr.ts';
import { anyAssignment } from './arbitrary.ts';
import { type Assignment, latestDue } from './assignment.ts';
import { publicKey } from './example.ts';
import { fingerprint, readLink, writeLink } from './link.ts';
import { toBase64url } from './wire/base64url.ts';
import { BitWriter } from './wire/bits.ts';
import { crc32 } from './wire/crc32.ts';
import { writeFields } from './wire/fields.ts';
import { fromBase64url } from './wire/base64url.ts';

const example: Assignment = {
	id: '0123456789ab',
	pool: '89abcdef01234567',
	questions: [1, 2, 5, 8, 13, 17, 18, 19, 20, 24, 31, 37, 45, 47, 48, 57, 58, 61, 70, 71],
	language: 'any',
	order: 'class',
	seed: 20_241_226,
	attempts: 2,
	hints: true,
	feedback: 'after',
	confidence: true,
	naming: 'both',
	key: publicKey,
	title: 'پکتیکا کے فضائی حملے: کس نے کیا کہا',
	classLabel: '',
	teacher: ''
};

const alphabet = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const state = (text: string) => readLink(text).state;

describe('a link', () => {
	it('brings back the assignment that it was made of', () => {
		fc.assert(
			fc.property(anyAssignment, (assignment) => {
				expect(readLink(writeLink(assignment))).toEqual({ state: 'read', assignment });
			})
		);
	});

	it('is of letters that no app takes for the end of it', () => {
		fc.assert(
			fc.property(anyAssignment, (assignment) => {
				expect(writeLink(assignment)).toMatch(/^[\w-]*[A-Za-z\d]$/);
			}),
			{ numRuns: 500 }
		);
	});

	it('has at most 230 characters for 20 questions, an Urdu title of 35 letters and the key', () => {
		expect([...example.title]).toHaveLength(35);
		expect(writeLink(example).length).toBeLessThanOrEqual(170);
		const labelled = { ...example, classLabel: 'جماعت 9-B', teacher: 'مس عائشہ', due: 29_000_000 };
		expect(writeLink(labelled).length).toBeLessThanOrEqual(205);
	});

	it('is a QR code of version 11 at most, address and all', () => {
		const labelled = { ...example, classLabel: 'جماعت 9-B', teacher: 'مس عائشہ', due: 29_000_000 };
		const address = 'https://fahm.example/ur/do/#';
		expect(drawQr(address + writeLink(example))?.version).toBe(10);
		expect(drawQr(address + writeLink(labelled))?.version).toBe(11);
	});

	it('cleans labels on their way', () => {
		const link = writeLink({ ...example, title: ' a\u202e\n b ' });
		expect(readLink(link)).toMatchObject({ assignment: { title: 'a b' } });
	});

	it.each([
		['no question', { questions: [] }],
		['a number twice', { questions: [3, 3] }],
		['falling numbers', { questions: [4, 3] }],
		['61 questions', { questions: Array.from({ length: 61 }, (_, at) => at + 1) }],
		['eight attempts', { attempts: 8 }]
	])('is not made of an assignment with %s', (_, part) => {
		expect(() => writeLink({ ...example, ...part })).toThrow(RangeError);
	});
});

describe('around a link', () => {
	const link = writeLink(example);
	const around: [string, string][] = [
		['the address', `https://fahm.example/ur/do/#${link}`],
		['blanks', `  ${link}\n`],
		[
			'a line broken by an app',
			`https://fahm.example/ur/do/#${link.slice(0, 70)}\n${link.slice(70)}`
		],
		[
			'lines broken by an app in a whole message',
			`سلام\nhttps://fahm.example/ur/do/#${link.replace(/(.{40})/g, '$1\r\n')} please do it by Monday.\nMs Gul`
		],
		[
			'hyphens that do not show',
			`https://fahm.example/ur/do/#${link.replace(/(.{9})/g, '$1\u00ad')} ok`
		],
		['a full stop', `https://fahm.example/ur/do/#${link}.`],
		['a bracket and a comma', `(https://fahm.example/ur/do/#${link}),`],
		['signs of emphasis', `_https://fahm.example/ur/do/#${link}_`],
		['marks of direction', `\u2068https://fahm.example/ur/do/#${link}\u2069`],
		['words after it', `https://fahm.example/en/do/#${link} please do it by Monday`],
		['a tag before it', `#homework https://fahm.example/en/do/#${link} #class9`],
		['an escaped sign', `https://fahm.example/en/do/%23${link.replaceAll('_', '%5F')}`],
		['a sign escaped twice', `https://fahm.example/en/do/%2523${link.replaceAll('_', '%255F')}`],
		['a tracker before it', `https://fahm.example/en/do/?utm_source=chat&fbclid=Iw0#${link}`],
		['a tracker after it', `https://fahm.example/en/do/#${link}?utm_source=chat&fbclid=Iw0`]
	];

	it.each(around)('%s is let be', (_, text) => {
		expect(readLink(text)).toEqual({ state: 'read', assignment: example });
	});

	it.each(['', '#', 'https://fahm.example/ur/do/', 'https://fahm.example/ur/do/#', ' \n '])(
		'"%s" has no link in it, or none that is whole',
		(text) => {
			expect(state(text)).toBe(/fahm.example\/ur\/do\/$/.test(text) ? 'damaged' : 'none');
		}
	);
});

it.each([
	'Please do it by Monday.',
	'کل تک یہ کام کر کے بھیج دیں۔',
	'Chapter 2, page 14\n\nThanks!'
])('"%s" is no damaged link, but none', (text) => {
	expect(state(text)).toBe('none');
});

it('is damaged, and not missing, where an app broke off the end of the address', () => {
	const cut = `Class 9, by Friday:\nhttps://fahm.example/ur/do/#${writeLink(example).slice(0, 40)}`;
	expect(state(cut)).toBe('damaged');
});

describe('a damaged link', () => {
	it('is refused whichever character changed', () => {
		const link = writeLink(example);
		for (let at = 0; at < link.length; at++) {
			for (const other of alphabet) {
				if (other === link[at]) continue;
				expect(state(link.slice(0, at) + other + link.slice(at + 1))).toBe('damaged');
			}
		}
	});

	it('is refused wherever it was cut', () => {
		fc.assert(
			fc.property(anyAssignment, (assignment) => {
				const link = writeLink(assignment);
				for (let end = 1; end < link.length; end++) {
					expect(state(link.slice(0, end))).toBe('damaged');
				}
			}),
			{ numRuns: 20 }
		);
	});

	it('is refused with letters more, fewer or in another order', () => {
		const link = writeLink(example);
		for (let at = 0; at < link.length - 1; at++) {
			expect(state(link.slice(0, at) + link.slice(at + 1))).toBe('damaged');
			expect(state(`${link.slice(0, at)}A${link.slice(at)}`)).toBe('damaged');
			if (link[at] === link[at + 1]) continue;
			const swapped = link.slice(0, at) + link[at + 1]! + link[at]! + link.slice(at + 2);
			expect(state(swapped)).toBe('damaged');
		}
	});

	it('never crashes, and no chance string is a link', () => {
		const strings = fc.oneof(
			fc.string({ maxLength: 300 }),
			fc.string({ unit: 'binary', maxLength: 200 }),
			fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 300 })
		);
		fc.assert(
			fc.property(strings, (text) => {
				expect(['none', 'damaged']).toContain(state(text));
			}),
			{ numRuns: 20_000 }
		);
	});
});

/** Bytes of a link after its version, with a checksum that agrees. */
function forge(fields: Iterable<number>, version = 1): string {
	const body = [version, ...fields];
	return toBase64url([...body, ...new BitWriter().put(crc32(body), 32).bytes()]);
}

const body = (assignment: Assignment) => fromBase64url(writeLink(assignment))!.subarray(1, -4);

describe('a link that somebody made by hand', () => {
	it('is refused as newer where its version is', () => {
		expect(state(forge(body(example), 2))).toBe('newer');
	});

	it('is refused as newer where it has a field that must be known, and read where it has one that need not be', () => {
		const field = (tag: number) => writeFields(new Map([[tag, [1, 2, 3]]]));
		expect(state(forge([...body(example), ...field(128)]))).toBe('newer');
		expect(readLink(forge([...body(example), ...field(129)]))).toEqual({
			state: 'read',
			assignment: example
		});
	});

	it('is refused where its fields fall, or come twice', () => {
		const field = writeFields(new Map([[1, [65]]]));
		expect(state(forge([...body(example), ...field]))).toBe('damaged');
	});

	it('is refused where it could be spelt in another way', () => {
		for (let filler = 0; filler < 8; filler++) {
			const field = writeFields(new Map([[127, [filler]]]));
			expect(state(forge([...body({ ...example, seed: 1 }), ...field]))).toBe('damaged');
		}
		const [tag, length, ...rest] = body({ ...example, title: '' });
		expect(state(forge([tag!, length! | 0x80, 0, ...rest]))).toBe('damaged');
	});

	it('is refused where a label turns directions or hides something', () => {
		const hidden = new TextEncoder().encode('a\u202eb');
		const fields = writeFields(
			new Map<number, Iterable<number>>([
				[1, hidden],
				[2, body({ ...example, title: '' }).subarray(2, 55)],
				[4, [1]],
				// Without this one it would be refused for its spelling.
				[129, []]
			])
		);
		expect(state(forge(fields))).toBe('damaged');
	});

	it('is refused where its key is no point of the curve', () => {
		expect(state(writeLink({ ...example, key: `02${'f'.repeat(64)}` }))).toBe('damaged');
		expect(state(writeLink({ ...example, key: `02${'0'.repeat(63)}1` }))).toBe('damaged');
	});

	it('is refused where its due date is none that a calendar has', () => {
		const due = (minutes: number) => state(forge([...body({ ...example, due: minutes })]));
		expect(due(latestDue)).toBe('read');
		for (const minutes of [latestDue + 1, 8.64e15 / 60_000, 1.5e11, 2 ** 42 - 1])
			expect(due(minutes)).toBe('damaged');
	});

	it('is refused where it is a megabyte, at once', () => {
		expect(state('A'.repeat(1_000_000))).toBe('damaged');
		expect(state(forge(writeFields(new Map([[1, new Uint8Array(2000)]]))))).toBe('damaged');
	});

	it('never crashes, whatever its fields', () => {
		const fields = fc.uniqueArray(
			fc.tuple(fc.oneof(fc.nat(8), fc.nat(300)), fc.uint8Array({ maxLength: 60 })),
			{ selector: ([tag]) => tag }
		);
		fc.assert(
			fc.property(fields, fc.nat(2), (entries, version) => {
				expect(['damaged', 'newer']).toContain(
					state(forge(writeFields(new Map(entries)), version))
				);
			}),
			{ numRuns: 5000 }
		);
	});

	it('carries scripts and names of prototypes as plain text', () => {
		const title = '<img src=x onerror=alert(1)> __proto__';
		const read = readLink(writeLink({ ...example, title }));
		expect(read).toMatchObject({ assignment: { title } });
		expect(({} as Record<string, unknown>).src).toBeUndefined();
	});
});

describe('the fingerprint', () => {
	it('is six digits of the SHA-256 of the fragment', async () => {
		// sha256("abc") begins with ba7816bf: 3128432319.
		expect(await fingerprint('abc')).toBe('4323-19');
	});

	it('keeps its zeros', async () => {
		const all = await Promise.all(Array.from({ length: 200 }, (_, at) => fingerprint(String(at))));
		for (const one of all) expect(one).toMatch(/^\d{4}-\d\d$/);
	});
});

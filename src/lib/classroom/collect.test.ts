import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from '#lib/locale/fill.ts';
import en from '#lib/locale/messages/en.json' with { type: 'json' };
import ur from '#lib/locale/messages/ur.json' with { type: 'json' };
import { findCodes } from './collect.ts';
import { groupCode, headerOf, resultLink, writeCode } from './seal/code.ts';
import { sizes } from './seal/padding.ts';
import { spell, valueOf } from './wire/base32.ts';
import { check } from './wire/check.ts';
import { shuffle } from '#lib/quiz/shuffle.ts';

/** Codes of these sizes, of bytes that mean nothing: finding does not open. */
const anyCode = fc
	.constantFrom(0, 1, 2)
	.chain((size) =>
		fc
			.uint8Array({ minLength: 59 + sizes[size]!, maxLength: 59 + sizes[size]! })
			.map((bytes) => writeCode(Uint8Array.of(0x11, size, ...bytes)))
	);

const sample = (count: number, seed = 6) => fc.sample(anyCode, { numRuns: count, seed });
const [code] = sample(1) as [string];

describe('a code is found', () => {
	const spellings: [string, string][] = [
		['alone', code],
		['in groups', groupCode(code)],
		['in small letters and with dashes', groupCode(code).toLowerCase().replaceAll(' ', '-')],
		['with letters that look alike', code.replaceAll('0', 'o').replaceAll('1', 'l')],
		['over lines', code.replace(/(.{40})/g, '$1\r\n')],
		['quoted', code.replace(/(.{40})/g, '$1\n> ')],
		['with hyphens that do not show', code.replace(/(.{9})/g, '$1\u00ad')],
		['in bold', `*${groupCode(code)}*`],
		['with marks of direction', `\u2066${groupCode(code).replaceAll(' ', '\u200f \u200e')}\u2069`],
		['in an address', resultLink('https://fahm.example/ur/gradebook/', code)],
		['in a sentence', `Sir my code is ${groupCode(code)} thank you. Q1 is easy`],
		['in Urdu', `سر یہ میرا کوڈ ہے:${code}۔ شکریہ`],
		['after a false start', `Q1 Q124 Q1 ${code}`],
		['after another letter', `1${code}2`]
	];

	it.each(spellings)('%s', (_, text) => {
		expect(findCodes(text)).toEqual({ codes: [code], duplicates: 0, damaged: [] });
	});

	it.each([
		['Android', '26/12/2024, 10:31 am - علی خان: '],
		['Android in Urdu', '۲۶/۱۲/۲۰۲۴، ۱۰:۳۱ شام - علی خان: '],
		['iOS', '\u200e[26/12/24, 10:31:02 AM] Ali Khan 9B: '],
		['the web', '[10:31 am, 26/12/2024] +92 300 1234567: '],
		['a dotted date', '26.12.24, 22:31 - Qasim Q1: ']
	])('between stamps of %s, broken over two messages', (_, stamp) => {
		const text = `${stamp}${code.slice(0, 77)}\n${stamp}${code.slice(77)}\n${stamp}ok`;
		expect(findCodes(text)).toEqual({ codes: [code], duplicates: 0, damaged: [] });
	});

	it.each([
		'',
		'Q1 is easy',
		'Q1 24 marks for all students of class nine who were here',
		'no code'
	])('nowhere in "%s"', (text) => {
		expect(findCodes(text)).toEqual({ codes: [], duplicates: 0, damaged: [] });
	});
});

/** Codes as later versions may write them: of another version, of another suite, of another prefix and length. */
function laterCodes(): string[] {
	const body = (length: number) => Array.from({ length }, (_, at) => (at * 37) % 256);
	const prefixed = ['Q', '2', ...code.slice(2, 201)].map((letter) => valueOf(letter)!);
	return [
		writeCode(Uint8Array.of(0x21, 0, ...body(131))),
		writeCode(Uint8Array.of(0x22, 1, ...body(155))),
		writeCode(Uint8Array.of(0x41, ...body(70))),
		spell([...prefixed, ...check(prefixed)])
	];
}

describe.each(laterCodes())('the code of a later version %s', (later) => {
	it('is newer', () => {
		expect(headerOf(later)).toBe('newer');
	});

	it.each([
		['alone', later],
		['in groups', groupCode(later)],
		['over lines', later.replace(/(.{40})/g, '$1\n')],
		['in an address', resultLink('https://fahm.example/ur/gradebook/', later)],
		['in a sentence', `Sir my code is ${later} thank you. Q1 is easy`],
		['in a chat', `1/2/24, 10:31 - Ali: ${later}\n1/2/24, 10:32 - Sara: ok sir`]
	])('is found %s, and not taken for a damaged one', (_, text) => {
		expect(findCodes(text)).toEqual({ codes: [later], duplicates: 0, damaged: [] });
	});

	it('hides none behind it, and is none with a wrong letter', () => {
		const text = `1/2/24, 10:31 - Ali: ${later}\n1/2/24, 10:32 - Sara: ${code}`;
		expect(findCodes(text)).toEqual({ codes: [later, code], duplicates: 0, damaged: [] });
		const wrong = later.slice(0, 60) + (later[60] === '7' ? '8' : '7') + later.slice(61);
		expect(findCodes(wrong).codes).toEqual([]);
	});
});

describe('a code that is not whole', () => {
	const stamp = '26/12/2024, 10:31 am - علی خان: ';

	it('is told with its sender, and hides none behind it', () => {
		const [one, other] = sample(2) as [string, string];
		const wrong = (one[30] === 'Z' ? 'Y' : 'Z') + one.slice(31);
		const text = `${stamp}${one.slice(0, 30)}${wrong}\n${stamp}${other}`;
		const found = findCodes(text);
		expect(found.codes).toEqual([other]);
		expect(found.damaged).toEqual([{ near: 'علی خان', cut: false }]);
	});

	const broken = code.slice(0, 99);
	const sent = ({ message }: typeof en.do, before: string) =>
		`${before}${fill(message, { title: 'Class 9', link: resultLink('https://fahm.example/ur/gradebook/', broken) })}`;

	it.each([
		['of Android', '26/12/2024, 10:31 am - Ahmed Raza: ', 'Ahmed Raza'],
		['of iOS', '\u200e[26/12/24, 10:31:02 AM] علی خان: ', 'علی خان'],
		['after another', `1/2/24, 9:30 - Sara: ${code}\n1/2/24, 9:31 - Bilal: Sir\n`, 'Bilal']
	])('names who sent it by the stamp %s, below our own message', (_, stamp, sender) => {
		for (const words of [en.do, ur.do])
			expect(findCodes(sent(words, stamp)).damaged).toEqual([{ near: sender, cut: true }]);
	});

	it('has neither our own message nor letters of codes beside it, where no chat names a sender', () => {
		const gap = `${code.slice(0, 60)}!${groupCode(code).slice(90)}`;
		for (const words of [en.do, ur.do]) {
			const near = (before: string) => findCodes(sent(words, before)).damaged.at(-1)!.near;
			expect(near('')).toBe('Class 9');
			expect(near('From Ahmed Raza\n')).toBe('From Ahmed Raza\nClass 9');
			expect(near(`Sara: ${code} Ahmed `)).toBe('Ahmed Class 9');
			expect(near(`${gap} Ahmed `)).toBe('Ahmed Class 9');
		}
	});

	it('is cut where another begins, or where the text ends', () => {
		const [one, other] = sample(2) as [string, string];
		const found = findCodes(`${stamp}${one.slice(0, 99)}\n${stamp}${other}\n${one.slice(0, 60)}`);
		expect(found.codes).toEqual([other]);
		expect(found.damaged.map(({ cut }) => cut)).toEqual([true, true]);
	});

	it('is told wherever its wrong letter is', () => {
		for (let at = 0; at < code.length; at++) {
			const other = code[at] === '7' ? '8' : '7';
			const found = findCodes(`x: ${code.slice(0, at)}${other}${code.slice(at + 1)}.`);
			expect(found.codes).toEqual([]);
			expect(found.damaged).toHaveLength(1);
		}
	});

	it('is shown by whole characters', () => {
		const near = findCodes(`${'😀'.repeat(61)}${code.slice(0, 90)}`).damaged[0]!.near;
		expect(near.isWellFormed()).toBe(true);
		expect(near.length).toBeLessThanOrEqual(80);
	});
});

/** A class's chat: everybody's code, some twice, some broken, some with talk between. */
function chat(
	codes: readonly string[],
	again: readonly string[],
	broken: readonly string[]
): string {
	const names = ['علی خان', 'Qasim', 'فاطمہ بی بی', '+92 300 1234567', 'Zoya Q1'];
	const ways = [
		(one: string) => one,
		(one: string) => groupCode(one),
		(one: string) => groupCode(one).toLowerCase().replaceAll(' ', '-'),
		(one: string) => `میرا نتیجہ:\n${one.replace(/(.{60})/g, '$1\n')}`,
		(one: string) => `https://fahm.example/ur/gradebook/#${one}`,
		(one: string) => `\u2068${groupCode(one).replace(/(.{71}) /g, '$1\n')}\u2069`
	];
	const talk = [
		'Q1 is easy',
		'کیا Q1 مشکل ہے؟',
		'<Media omitted>',
		'ok sir 👍',
		'https://example.org/Q1/24'
	];
	const all = [...codes, ...again, ...broken];
	const lines = shuffle(7, 'chat', all.length).map((at, line) => {
		const day = String(1 + (line % 28)).padStart(2, '0');
		const name = names[line % names.length]!;
		const stamp =
			line % 2
				? `${day}/12/2024, 10:31 pm - ${name}: `
				: `\u200e[${day}/12/24, 22:31:07] ${name}: `;
		const said = line % 3 ? '' : `${stamp}${talk[line % talk.length]!}\n`;
		return `${said}${stamp}${ways[line % ways.length]!(all[at]!)}`;
	});
	return lines.join('\n');
}

it('300 codes and 40 that came twice come out of a noisy chat, and the broken ones are counted', () => {
	const codes = sample(300);
	const whole = new Set(codes);
	const broken = [
		...sample(10, 7).map((one) => one.slice(0, 100)),
		...sample(10, 8).map(
			(one) => `${one.slice(0, 50)}${one[50] === '7' ? '8' : '7'}${one.slice(51)}`
		)
	];
	const found = findCodes(chat(codes, codes.slice(0, 40), broken));
	expect(new Set(found.codes)).toEqual(whole);
	expect(found.codes).toHaveLength(300);
	expect(found.duplicates).toBe(40);
	expect(found.damaged).toHaveLength(20);
});

describe('a text of megabytes', () => {
	it('with 10,000 codes gives them all', () => {
		const codes = sample(10_000, 9);
		const text = codes.map((one, at) => `1/2/24, 10:31 - Ali ${at}: ${groupCode(one)}`).join('\n');
		expect(text.length).toBeGreaterThan(3_000_000);
		expect(findCodes(text).codes).toEqual(codes);
	});

	it.each([
		['beginnings', 'Q1245G'],
		['beginnings of the shortest', 'Q12400'],
		['the letter Q', 'Q'],
		['beginnings of later ones', 'Q2 '],
		['blanks', ' '],
		['stamps', '1/2/24, 10:31 - '],
		['brackets', '[1/2/24\n']
	])('of nothing but %s is gone through', (_, piece) => {
		const { codes } = findCodes(piece.repeat(Math.ceil(1_000_000 / piece.length)));
		expect(codes).toEqual([]);
	});

	it('never crashes, and no chance text has a code', () => {
		const letters = fc.constantFrom(...Array.from('Q124Z0 -\n:اب'));
		const texts = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 400 }),
			fc.string({ unit: letters, maxLength: 400 })
		);
		fc.assert(
			fc.property(texts, (text) => {
				expect(findCodes(text).codes).toEqual([]);
			}),
			{ numRuns: 3000 }
		);
	});

	it('never gives a code that was damaged, of 10,000', () => {
		const damages = fc.tuple(
			anyCode,
			fc.nat(250),
			fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ!ع'))
		);
		fc.assert(
			fc.property(damages, ([one, at, letter]) => {
				const place = at % one.length;
				fc.pre(one[place] !== letter);
				const found = findCodes(one.slice(0, place) + letter + one.slice(place + 1));
				expect(found.codes).toEqual([]);
			}),
			{ numRuns: 10_000 }
		);
	});
});

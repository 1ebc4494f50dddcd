import { describe, expect, it } from 'vitest';
import { cutFont } from './cut.ts';
import { fullFont } from './source.ts';
import { differences } from './verify.ts';

const texts = [
	'ایکسیسبیلٹی کیا ہے؟',
	'عزمِ استحکام: 2007 میں شروع ہوا (دیکھیے ¶ 3)۔',
	'”یہ ایک اقتباس ہے“ · UN News',
	'کتاب\u200d'
];
const full = await fullFont();
const cut = await cutFont(full, texts);

describe('a font cut for some texts', () => {
	it('draws them as the full font does', async () => {
		expect(await differences(full, cut.woff2, texts)).toEqual([]);
	});

	it('draws them letter for letter in decomposed form too', async () => {
		const decomposed = texts.map((text) => text.normalize('NFD'));
		expect(await differences(full, cut.woff2, decomposed)).toEqual([]);
	});

	it('leaves out unused rules, not only glyphs', () => {
		expect(cut.pruned).toBe(true);
		expect(cut.woff2.length).toBeLessThan(20_000);
	});

	it('is told apart from a font that fits other texts', async () => {
		expect(await differences(full, cut.woff2, [...texts, 'پھر ژالہ باری ہوئی'])).toEqual(
			expect.arrayContaining(['ژالہ'])
		);
	});

	it('is told apart when a new word has only known letters', async () => {
		expect(await differences(full, cut.woff2, ['سبحان'])).toEqual(['سبحان']);
	});

	it('leaves the full font as it was', async () => {
		expect(Buffer.compare(full, await fullFont())).toBe(0);
	});

	it('comes out the same every time', async () => {
		const before = Uint8Array.from(cut.woff2);
		const again = await cutFont(full, texts);
		expect(Buffer.compare(again.woff2, before)).toBe(0);
		expect(Buffer.compare(cut.woff2, before)).toBe(0);
	});
});

describe('a broken font', () => {
	it('is refused', async () => {
		await expect(cutFont(new Uint8Array(64), texts)).rejects.toThrow('no GSUB table');
	});
});

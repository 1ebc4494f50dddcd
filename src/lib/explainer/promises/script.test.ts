import { describe, expect, it } from 'vitest';
import type { Locale } from '#lib/locale/locales.ts';
import { script } from './script.ts';

const wrong = (text: string, locale: Locale) => script(text, locale).map(({ what }) => what);

describe('Urdu', () => {
	it.each([
		'پاکستان نے کہا کہ ”یہ درست نہیں“۔',
		'’ہاں‘ اور ’نہیں‘، دونوں؛ مگر کب؟',
		'1,500 سے زیادہ واقعات، 924 اموات: 26 دسمبر 2024۔',
		'مضمون میں ”Resolve for Stability“ لکھا ہے۔',
		'شعبۂ تعلقاتِ عامہ نے عزمِ استحکام کا ذکر کیا۔',
		'حصہ 1.5'
	])('is right as it stands: %s', (text) => {
		expect(wrong(text, 'ur')).toEqual([]);
	});

	it.each([
		['ي', 'ی'],
		['ك', 'ک'],
		['ه', 'ہ'],
		['ة', 'ہ'],
		['ۀ', 'ۂ'],
		['ـ', 'no stretching']
	])('does not have the Arabic %s', (letter, right) => {
		expect(script(`ک${letter}ب`, 'ur')).toEqual([
			{ what: `has the Arabic letter ${letter}`, fix: `write ${right}` }
		]);
	});

	it.each(['٣ دن', '۳ دن'])('has Latin digits only: %s', (text) => {
		expect(wrong(text, 'ur')).toEqual(['has Arabic or Persian digits']);
	});

	it.each(['ہاں, نہیں۔', 'ہاں; نہیں۔', 'کب?', '"ہاں"', 'ہاں.'])(
		'has no Latin punctuation: %s',
		(text) => {
			expect(wrong(text, 'ur')).toEqual(['has Latin punctuation']);
		}
	);

	it.each(['“ہاں”', '”ہاں', 'ہاں“'])(
		'opens quotations with ” and closes them with “: %s',
		(text) => {
			expect(wrong(text, 'ur')).toEqual(['has quotation marks the wrong way round']);
		}
	);

	it('pairs single quotation marks', () => {
		expect(wrong('’ہاں', 'ur')).toEqual(['has unpaired ’…‘']);
	});

	it('names all that is wrong in one text', () => {
		expect(wrong('"كتاب", ۵', 'ur')).toHaveLength(3);
	});
});

describe('English', () => {
	it.each(['Pakistan’s “wide-ranging” talks', '‘No’, he said; 1,500 of them.'])(
		'is right as it stands: %s',
		(text) => {
			expect(wrong(text, 'en')).toEqual([]);
		}
	);

	it.each([`Pakistan's talks`, 'the "talks"'])('has no straight quotation marks: %s', (text) => {
		expect(wrong(text, 'en')).toEqual(['has straight quotation marks']);
	});
});

it.each(['en', 'ur'] as const)('is in composed letters in %s', (locale) => {
	expect(wrong('e\u0301', locale)).toEqual(['is not in composed letters (NFC)']);
	expect(wrong('\u06d5\u0654', locale)).toContain('is not in composed letters (NFC)');
});

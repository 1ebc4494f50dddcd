import { describe, expect, it } from 'vitest';
import type { Locale } from '#lib/locale/locales.ts';
import { houseWords, houseWordsIn } from './house-words.ts';

const found = (text: string, locale: Locale) =>
	houseWordsIn(text, locale).map(({ found }) => found);

describe('a loaded word', () => {
	it.each([
		'terrorist',
		'Terrorists',
		'terrorism',
		'martyred',
		'martyr',
		'martyrs',
		'martyrdom',
		'Khwarij',
		'khawarij',
		'barbaric',
		'cowardly',
		'heinous',
		'puppet',
		'regime',
		'so-called',
		'neutralised',
		'neutralized',
		'eliminated',
		'surgical',
		'precision',
		'admitted',
		'pretended',
		'exposed',
		'revealed',
		'clearly',
		'Obviously',
		'of course',
		'undoubtedly'
	])('is found in English: %s', (word) => {
		expect(found(`They were ${word}, it said.`, 'en')).toEqual([word]);
	});

	it.each([
		'شہید',
		'شہدا',
		'شہداء',
		'شہادت',
		'جاں بحق',
		'جاںبحق',
		'جہنم واصل',
		'واصل جہنم',
		'دہشت گرد',
		'دہشتگرد',
		'دہشت گردوں',
		'دہشت گردی',
		'دہشتگردی',
		'خوارج',
		'فتنہ',
		'مجاہدین',
		'بزدلانہ',
		'وحشیانہ',
		'سفاکانہ',
		'نام نہاد',
		'بے نقاب',
		'بےنقاب'
	])('is found in Urdu: %s', (word) => {
		expect(found(`یہ ${word}، وہ`, 'ur')).toEqual([word]);
	});
});

describe('a word that only looks like one', () => {
	it.each([
		'the counter-terrorism department',
		'an anti-terrorism court',
		'the regimen',
		'a revelation',
		'unclearly',
		'the course of events',
		'imprecision',
		'a puppeteer'
	])('is let pass in English: %s', (text) => {
		expect(found(text, 'en')).toEqual([]);
	});

	it.each(['شہیدوں', 'مشاہدہ', 'نام لیا', 'شہر', 'انسداد دہشت گردی', 'انسدادِ دہشت گردی'])(
		'is let pass in Urdu: %s',
		(text) => {
			expect(found(text, 'ur')).toEqual([]);
		}
	);
});

it('comes with what to write instead', () => {
	for (const { instead } of Object.values(houseWords).flat()) expect(instead).not.toBe('');
});

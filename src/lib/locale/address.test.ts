import { expect, it } from 'vitest';
import { catalogue, inLocale, opening, page, section } from './address.ts';
import { localeCodes } from './locales.ts';

it('puts each page below its language', () => {
	expect(catalogue('ur')).toBe('/ur/');
	expect(opening('en', 'floods')).toBe('/en/floods/');
	expect(section('en', 'floods', 'rain')).toBe('/en/floods/rain/');
	expect(page('ur', 'about')).toBe('/ur/about/');
});

it('ends every address with a slash, so that no link costs a redirect', () => {
	for (const locale of localeCodes) {
		const all = [
			catalogue(locale),
			opening(locale, 'a'),
			section(locale, 'a', 'b'),
			page(locale, 'c')
		];
		for (const address of all) expect(address).toMatch(/^\/.+\/$/);
	}
});

it('finds the same page in another language and back', () => {
	const here = section('en', 'floods', 'rain');
	expect(inLocale(here, 'ur')).toBe('/ur/floods/rain/');
	expect(inLocale(inLocale(here, 'ur'), 'en')).toBe(here);
	expect(inLocale(catalogue('en'), 'ur')).toBe('/ur/');
});

it('changes nothing but the language, even where a name looks like one', () => {
	expect(inLocale('/en/en/ur/', 'ur')).toBe('/ur/en/ur/');
});

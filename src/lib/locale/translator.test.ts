import { describe, expect, it } from 'vitest';
import { localeCodes } from './locales.ts';
import { type MessageKey, translatorFor } from './translator.svelte.ts';

describe.each(localeCodes)('a translator of %s', (locale) => {
	const { t } = translatorFor(locale);

	it('fills places, and says what has none', () => {
		expect(t('section.next', { part: 2, title: 'Actors' })).toMatch(/2.*Actors/);
		expect(t('home.title')).not.toBe('');
	});

	it('throws where a value is missing, instead of showing a place', () => {
		expect(() => t('home.parts')).toThrow('count');
		expect(() => t('section.next', { part: 2 })).toThrow('title');
	});

	it('throws where there is no such message', () => {
		expect(() => t('no.such' as MessageKey)).toThrow(`no message no.such in ${locale}`);
		expect(() => t('home' as MessageKey)).toThrow('no message home');
	});
});

import { describe, expect, it } from 'vitest';
import { fill } from './fill.ts';
import { localeCodes } from './locales.ts';
import { type MessageKey, translatorFor } from './translator.svelte.ts';

describe.each(localeCodes)('a translator of %s', (locale) => {
	const { t, unfilled } = translatorFor(locale);

	it('fills places, and says what has none', () => {
		expect(t('section.next', { part: 2, title: 'Actors' })).toMatch(/2.*Actors/);
		expect(t('home.title')).not.toBe('');
	});

	it('throws where a value is missing, instead of showing a place', () => {
		expect(() => t('home.parts')).toThrow('count');
		expect(() => t('section.next', { part: 2 })).toThrow('title');
	});

	it('leaves places open where they are filled later, and says what a script could not fill', () => {
		const next = unfilled('section.next');
		expect(fill(next, { part: 2, title: 'Actors' })).toBe(
			t('section.next', { part: 2, title: 'Actors' })
		);
		expect(next).toContain('{title}');
		expect(() => unfilled('home.parts')).toThrow('count');
	});

	it('throws where there is no such message', () => {
		for (const say of [t, unfilled]) {
			expect(() => say('no.such' as MessageKey)).toThrow(`no message no.such in ${locale}`);
			expect(() => say('home' as MessageKey)).toThrow('no message home');
		}
	});
});

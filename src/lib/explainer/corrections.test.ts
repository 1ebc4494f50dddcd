import { expect, it } from 'vitest';
import { translatorFor } from '#lib/locale/translator.svelte.ts';
import { correctedOn, titleOf } from './corrections.ts';

const on = (date: string, page: string) => ({ date, page, was: 'A', now: 'B' });
const explainer = {
	corrections: [on('2024-03-01', 'rain'), on('2024-04-02', 'rain'), on('2024-05-03', 'opening')]
};

it('dates a page by its last correction, and a page without one not at all', () => {
	expect(correctedOn(explainer, 'rain')).toBe('2024-04-02');
	expect(correctedOn(explainer, 'opening')).toBe('2024-05-03');
	expect(correctedOn(explainer, 'claims')).toBeUndefined();
});

it('calls a page by its title, and the opening by that of the whole', () => {
	const { t } = translatorFor('en');
	const sections = [{ id: 'rain', title: 'Rain', summary: '', gaps: [] }];
	const nameOf = (page: string) => titleOf({ title: 'Floods', sections }, page, t);
	expect(['rain', 'opening', 'claims', 'glossary', 'quiz'].map(nameOf)).toEqual([
		'Rain',
		'Floods',
		'Who says what',
		'Glossary',
		'Practice'
	]);
});

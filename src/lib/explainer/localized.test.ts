import { expect, it } from 'vitest';
import { readLibrary } from '#lib/server/library.ts';
import { localizeExplainer } from './localized.ts';

const { explainers } = await readLibrary('tests/fixtures/content');
const library = explainers.find(({ id }) => id === 'library-moves')!;

it('gives plain strings and the prose of one language', () => {
	const urdu = localizeExplainer(library, 'ur');
	expect(urdu.title).toBe('سکول کی لائبریری کی منتقلی');
	expect(urdu.actors.actors[1]?.name).toBe('والدین کی کونسل');
	expect(Object.keys(urdu.outlines).sort()).toEqual(['opening', 'the-books', 'the-move']);
	expect(urdu.outlines).toBe(library.prose.ur);
});

it('keeps every language that it is offered in, so that pages can name the others', () => {
	expect(localizeExplainer(library, 'ur')).toMatchObject({ locale: 'ur', locales: ['en', 'ur'] });
});

it('carries no word of the other language', () => {
	const english = localizeExplainer(library, 'en');
	expect(JSON.stringify(english)).not.toMatch(/[\u0600-\u06ff]/);
	expect(english).not.toHaveProperty('prose');
});

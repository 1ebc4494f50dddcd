import { describe, expect, it } from 'vitest';
import { localeCodes } from '#lib/locale/locales.ts';
import { translatorFor } from '#lib/locale/translator.svelte.ts';
import type { Source } from './citation.ts';
import { paragraphMark, spokenStanding, standingOf, writtenStanding } from './standing.ts';

const { t } = translatorFor('en');

const source: Source = {
	id: 'F02a',
	standing: 'claimed',
	name: '',
	speaker: 'the parents’ council',
	side: '2',
	paragraph: '2',
	statement: 'Books were missing.',
	note: '',
	origins: []
};

describe('a paragraph in a mark', () => {
	it('is its number', () => {
		expect(paragraphMark('7', t)).toBe('¶7');
		expect(paragraphMark('15', t)).toBe('¶15');
	});

	it('is said in words where it is none', () => {
		expect(paragraphMark('0', t)).toBe('(headline)');
		expect(paragraphMark('0b', t)).toBe('(publisher line)');
	});

	it('is nothing for what is not in the article', () => {
		expect(paragraphMark('', t)).toBe('');
	});
});

describe('a standing in one line', () => {
	it('names who says so and where', () => {
		expect(standingOf(source, t)).toBe('Claimed by the parents’ council\u00a0¶2');
		expect(standingOf({ ...source, standing: 'denied' }, t)).toBe(
			'Denied by the parents’ council\u00a0¶2'
		);
	});

	it('names nobody where nobody says it, and no paragraph where there is none', () => {
		const nobody = { ...source, speaker: '', paragraph: '' };
		for (const standing of ['unstated', 'background'] as const)
			expect(standingOf({ ...nobody, standing }, t)).toBe(t(`standing.${standing}.word`));
	});

	it('is called by what its mark shows, and then by who says so', () => {
		expect(writtenStanding(source, t)).toBe('Claimed ¶2');
		expect(spokenStanding(source, t)).toBe('Claimed ¶2: the parents’ council');
		const reported = { ...source, standing: 'reported', speaker: 'the article' } as const;
		expect(writtenStanding({ ...reported, paragraph: '0' }, t)).toBe('Reported (headline)');
		expect(spokenStanding(reported, t)).toBeUndefined();
		expect(spokenStanding({ ...source, standing: 'unstated', speaker: '' }, t)).toBeUndefined();
	});

	const standings = [
		'reported',
		'claimed',
		'confirmed',
		'denied',
		'analysis',
		'unstated',
		'background'
	] as const;

	it.each(localeCodes)('is a different one for every standing in %s', (locale) => {
		const said = standings.map((standing) =>
			standingOf({ ...source, standing, speaker: '' }, translatorFor(locale).t)
		);
		expect(new Set(said).size).toBe(standings.length);
	});

	it.each(localeCodes)(
		'names the speaker of every claim, confirmation, denial and analysis in %s',
		(locale) => {
			for (const standing of ['claimed', 'confirmed', 'denied', 'analysis'] as const)
				expect(
					standingOf({ ...source, standing, speaker: 'Zarbagh' }, translatorFor(locale).t)
				).toContain('Zarbagh');
		}
	);
});

import { describe, expect, it } from 'vitest';
import { eventsOf } from './timeline.ts';

/** A row `march-article` tells of the event `march`. */
const row = (id: string, from: 'article' | 'background') => ({
	id,
	event: id.replace(/-[^-]+$/, ''),
	when: '2024',
	statement: id,
	facts: from === 'article' ? ['F01a'] : [],
	background: from === 'background' ? ['B1'] : []
});
const told = (id: string) => row(id, 'article');
const beyond = (id: string) => row(id, 'background');

const term = (id: string, word: string) => ({
	id,
	word,
	definition: word,
	from: 'both' as const,
	paragraphs: [],
	background: [],
	see: []
});

describe('the events of a timeline', () => {
	it('puts together neighbours that tell of one event', () => {
		const timeline = [told('march-article'), beyond('march-background'), told('strikes')];
		const events = eventsOf({ timeline, glossary: [] });
		expect(events.map(({ rows }) => rows.map(({ id }) => id))).toEqual([
			['march-article', 'march-background'],
			['strikes']
		]);
		expect(events.map(({ fromBoth }) => fromBoth)).toEqual([true, false]);
	});

	it('lets the article speak first, and keeps the order of what is left', () => {
		const timeline = [beyond('march-one'), beyond('march-two'), told('march-article')];
		const [event] = eventsOf({ timeline, glossary: [] });
		expect(event?.rows.map(({ id }) => id)).toEqual(['march-article', 'march-one', 'march-two']);
	});

	it('does not put together rows with others between them', () => {
		const timeline = [told('march-article'), told('strikes'), beyond('march-background')];
		expect(eventsOf({ timeline, glossary: [] })).toHaveLength(3);
	});

	it('names an event by the glossary where article and background both tell of it', () => {
		const glossary = [term('march', 'March'), term('ttp', 'TTP')];
		const timeline = [told('march-article'), beyond('march-background'), beyond('ttp-formed')];
		expect(eventsOf({ timeline, glossary }).map(({ word }) => word)).toEqual(['March', '']);
	});
});

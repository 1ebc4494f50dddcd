import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '#lib/server/library.ts';
import { type LocalExplainer, localizeExplainer } from './localized.ts';
import { delicate, noteOf } from './places.ts';

let airstrikes: LocalExplainer;

beforeAll(async () => {
	const { explainers } = await readLibrary('content');
	const found = explainers.find(({ id }) => id === 'cross-border-airstrikes');
	airstrikes = localizeExplainer(found!, 'en');
});

describe('the note behind a place', () => {
	it('has what the article says of it, and what the rest leans on', () => {
		expect(noteOf(airstrikes, 'barmal')).toMatchObject({
			says: ['F02b', 'F02c'],
			background: ['B17']
		});
	});

	it('has both sides of what is contested', () => {
		const ids = (facts: string[]) => {
			const places = airstrikes.places.map((place) => ({ ...place, facts }));
			return noteOf({ ...airstrikes, places }, 'afghanistan').says;
		};
		expect(ids(['F07e', 'F07f'])).toEqual(['F07e', 'F07f']);
		expect(ids(['F07e'])).toEqual(['F07e', 'F07f']);
		expect(ids(['F07f'])).toEqual(['F07f', 'F06c', 'F07e', 'F08b']);
	});

	it('says nothing of a place that the article does not name', () => {
		expect(noteOf(airstrikes, 'durand-line').says).toEqual([]);
	});

	it('cannot be had for a place that is not there', () => {
		expect(() => noteOf(airstrikes, 'atlantis')).toThrow('atlantis');
	});
});

describe('delicate', () => {
	it('is what somebody may see otherwise, and what nobody gives the bounds of', () => {
		const ids = airstrikes.places.filter(delicate).map(({ id }) => id);
		expect(ids).toEqual(['barmal', 'durand-line', 'jammu-kashmir']);
	});
});

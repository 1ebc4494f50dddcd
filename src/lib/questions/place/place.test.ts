import { expect, it } from 'vitest';
import { common } from '../example.ts';
import { place, type PlaceQuestion } from './place.ts';

const question: PlaceQuestion = {
	...common,
	kind: 'place',
	map: 'inset',
	options: [
		{ place: 'khost', why: 'Khost is further north.', misreads: 'place-confused' },
		{ place: 'paktika', key: true, why: 'Paragraph 1 names it.' },
		{ place: 'kabul', why: 'There they met.', misreads: 'place-confused' }
	]
};

it('gives a point for the right place, chosen on the map or in the list', () => {
	expect(place.grade(place.key(question), 1)).toEqual({ earned: 1, possible: 1 });
	expect(place.grade(place.key(question), 0)).toEqual({ earned: 0, possible: 1 });
});

it('says what is wrong with the place that was chosen', () => {
	expect(place.feedback(question, 2)).toEqual([
		{ part: 2, right: false, why: 'There they met.', misreads: 'place-confused' }
	]);
});

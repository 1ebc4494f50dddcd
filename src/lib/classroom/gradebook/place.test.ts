import { describe, expect, it } from 'vitest';
import { openPage } from './example-history.dom.ts';
import { goTo, placeNow, standAt } from './place.dom.ts';

const theClass = { of: 'class' } as const;
const student = { of: 'student', key: '/ali' } as const;

describe('the address', () => {
	it.each([
		['an assignment', '#c1a55c1a55e5', { id: 'c1a55c1a55e5', code: '' }],
		['one that is nobody’s', '#nobody', { id: 'nobody', code: '' }],
		['a sealed result', '#Q1245GABC', { id: '', code: 'Q1245GABC' }],
		['a part of the page', '#main', { id: '', code: '' }],
		['nothing', '', { id: '', code: '' }]
	])('names %s', (_, hash, named) => {
		openPage(hash);
		expect(placeNow()).toEqual({ ...named, view: theClass });
	});
});

it('a place is there again after going back, and on the way no address but ours', () => {
	const page = openPage();
	standAt('c1a55c1a55e5', theClass);
	goTo('c1a55c1a55e5', student);
	expect(placeNow()).toEqual({ id: 'c1a55c1a55e5', code: '', view: student });
	page.back();
	expect(placeNow()).toEqual({ id: 'c1a55c1a55e5', code: '', view: theClass });
	expect(page.entries.map(({ hash }) => hash)).toEqual(['#c1a55c1a55e5', '#c1a55c1a55e5']);
});

it.each([undefined, null, 'x', { gradebook: null }, { gradebook: { of: 'student', key: 7 } }])(
	'what is not a view of ours is the class: %j',
	(state) => {
		openPage();
		history.replaceState(state, '', '#c1a55c1a55e5');
		expect(placeNow().view).toEqual(theClass);
	}
);

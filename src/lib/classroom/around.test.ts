import { expect, it } from 'vitest';
import type { Given } from '#lib/quiz/practice.ts';
import { aroundFrom } from './around.ts';

const given = {
	sentences: {
		1: { mark: '../../../marks.svg#denied', by: 'Denied', text: 'No.', href: '../events/#F1' },
		2: { mark: '../../../marks.svg#unstated', by: 'Left open', text: 'Unknown.' }
	},
	places: { kabul: 'Kabul' },
	map: '../events/',
	maps: {
		inset: { href: '../../../m.svg#d', names: '../../../m.svg#en', viewBox: '', targets: {} }
	},
	words: {}
} as unknown as Given;

it.each(['', 'questions.json'])(
	'leads to the same places as the practice page, seen from its “%s”',
	(file) => {
		expect(aroundFrom(given, `https://fahm.example/repo/en/floods/quiz/${file}`)).toEqual({
			...given,
			sentences: {
				1: {
					...given.sentences[1],
					mark: 'https://fahm.example/repo/marks.svg#denied',
					href: 'https://fahm.example/repo/en/floods/events/#F1'
				},
				2: { ...given.sentences[2], mark: 'https://fahm.example/repo/marks.svg#unstated' }
			},
			map: 'https://fahm.example/repo/en/floods/events/',
			maps: {
				inset: {
					...given.maps?.inset,
					href: 'https://fahm.example/repo/m.svg#d',
					names: 'https://fahm.example/repo/m.svg#en'
				}
			}
		});
	}
);

it('has neither a map nor maps where the practice page has none', () => {
	const page = 'https://fahm.example/en/floods/quiz/';
	expect(aroundFrom({ ...given, map: undefined, maps: undefined }, page)).toMatchObject({
		map: undefined,
		maps: {}
	});
});

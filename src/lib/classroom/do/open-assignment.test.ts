import { afterEach, expect, it, vi } from 'vitest';
import { common } from '#lib/questions/example.ts';
import type { Given as Practice } from '#lib/quiz/practice.ts';
import { poolOf } from '../assignment.ts';
import { publicKey } from '../example.ts';
import { writeLink } from '../link.ts';
import type { Given } from './given.ts';
import { openAssignment } from './open-assignment.dom.ts';

const verdict = { why: 'So it says.' };
const questions = [
	{
		...common,
		number: 1,
		revision: 1,
		kind: 'verdict' as const,
		key: 'true' as const,
		answers: { true: verdict, false: verdict, unsaid: verdict }
	}
];

const practice = {
	explainer: 'floods',
	questions,
	sections: [],
	sentences: {},
	places: {},
	map: '../events/',
	maps: {
		inset: { href: '../../../m.svg#d', names: '../../../m.svg#en', viewBox: '', targets: {} }
	},
	words: {}
} as unknown as Practice;

const given: Given = {
	explainers: [
		{
			id: 'floods',
			title: 'Floods',
			locales: ['en'],
			questions: '../floods/quiz/questions.json',
			seconds: [0, 30],
			opening: '../floods/',
			withdrawn: []
		}
	],
	qr: ''
};

const link = writeLink({
	id: '0123456789ab',
	pool: poolOf('floods', questions),
	questions: [1],
	language: 'any',
	order: 'class',
	seed: 1,
	attempts: 1,
	hints: true,
	feedback: 'after',
	confidence: true,
	naming: 'name',
	key: publicKey,
	title: '',
	classLabel: '',
	teacher: ''
});

afterEach(() => {
	vi.unstubAllGlobals();
});

it('takes maps with their names from where the questions stand, whatever the folder of the site', async () => {
	vi.stubGlobal('location', { href: 'https://fahm.example/repo/en/do/' });
	vi.stubGlobal('fetch', () => Promise.resolve(Response.json(practice)));
	const opened = await openAssignment(link, given, 'en');
	expect(opened).toMatchObject({
		around: {
			map: 'https://fahm.example/repo/en/floods/events/',
			maps: {
				inset: {
					href: 'https://fahm.example/repo/m.svg#d',
					names: 'https://fahm.example/repo/m.svg#en'
				}
			}
		}
	});
});

import { expect, it } from 'vitest';
import { common } from '../example.ts';
import { several, type SeveralQuestion } from './several.ts';

const question: SeveralQuestion = {
	...common,
	kind: 'several',
	options: [
		{ text: 'Civilians were hit', key: true, why: 'The ministry, paragraph 3.' },
		{ text: 'Hideouts were hit', why: 'That is the sources.', misreads: 'speaker-swapped' },
		{ text: 'Refugees were among them', key: true, why: 'The ministry again.' },
		{ text: 'There were 6,000', why: 'That is the diplomat.', misreads: 'number-misread' }
	]
};

it('takes a point off for each wrong option, but never goes below nothing', () => {
	const earned = (response: number[]) => several.grade(several.key(question), response).earned;
	expect(several.key(question)).toEqual([0, 2]);
	expect(earned([0, 2])).toBe(2);
	expect(earned([0])).toBe(1);
	expect(earned([0, 1, 2])).toBe(1);
	expect(earned([0, 1, 2, 3])).toBe(0);
	expect(earned([1, 3])).toBe(0);
});

it('is not ready before something is chosen', () => {
	expect(several.ready([])).toBe(false);
	expect(several.ready([3])).toBe(true);
});

it('reads any order and any repetition as the same choice', () => {
	expect(several.parse(question, [2, 0, 2])).toEqual([0, 2]);
	expect(several.parse(question, [0, 4])).toBeUndefined();
	expect(several.parse(question, 0)).toBeUndefined();
});

it('calls a right option that was left out overlooked', () => {
	expect(several.feedback(question, [0, 1])).toEqual([
		{ part: 0, right: true, why: 'The ministry, paragraph 3.' },
		{ part: 1, right: false, why: 'That is the sources.', misreads: 'speaker-swapped' },
		{ part: 2, right: false, why: 'The ministry again.', misreads: 'overlooked' }
	]);
});

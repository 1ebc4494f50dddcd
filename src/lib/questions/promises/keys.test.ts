import { describe, expect, it } from 'vitest';
import type { Words } from '#lib/locale/words.ts';
import type { Question } from '../kinds.ts';
import { both, choice, sort } from './example.ts';
import { keysExist } from './keys.ts';

const paths = (problems: { path: string }[]) => problems.map(({ path }) => path);

describe('keys', () => {
	it('finds a choice without a key, and one with two', () => {
		const none = choice(1, 9);
		const two = choice(2, 0);
		two.options[1]!.key = true;
		expect(paths(keysExist([none, two, choice(3, 1)]))).toEqual(['0.options', '1.options']);
	});

	it('wants two or more right options of several, and one wrong', () => {
		const several = (...keys: number[]): Question<Words> => ({
			...choice(1, 9, ['a', 'b', 'c', 'd']),
			kind: 'several',
			options: ['a', 'b', 'c', 'd'].map((text, at) => ({
				text: both(text),
				why: both(text),
				...(keys.includes(at) ? { key: true as const } : {})
			}))
		});
		expect(keysExist([several(0, 2)])).toEqual([]);
		expect(paths(keysExist([several(0), several(0, 1, 2, 3)]))).toEqual(['0.options', '1.options']);
	});

	it('finds an item that belongs to no group, and says which there are', () => {
		const [problem] = keysExist([sort(['claim', 'fact'], ['fact', 'clam', 'claim'])]);
		expect(problem?.path).toBe('0.items.1.group');
		expect(problem?.what).toContain('"clam"');
		expect(problem?.fix).toBe('use one of claim, fact');
	});
});

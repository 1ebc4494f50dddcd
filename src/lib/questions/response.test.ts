import { expect, it } from 'vitest';
import { parsePicks } from './response.ts';

it('takes one pick for each place, each out of its own list', () => {
	expect(parsePicks([1, null, 0], [2, 2, 1])).toEqual([1, null, 0]);
	for (const value of [[1, 0], [1, 0, 0, 0], [2, 0, 0], [0, 0, 1], [0, 0, -1], '100', null]) {
		expect(parsePicks(value, [2, 2, 1])).toBeUndefined();
	}
});

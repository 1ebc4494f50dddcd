import { expect, test } from 'vitest';
import { byTurns, type Side } from './turns.ts';

test('each side is first in every other run, and what came before the runs does not count', async () => {
	const asked: Side[] = [];
	const measured = await byTurns(3, (side) => Promise.resolve(asked.push(side)));
	expect(asked).toEqual(['ours', 'floor', 'floor', 'ours', 'ours', 'floor', 'floor', 'ours']);
	expect(measured).toEqual({ ours: [4, 5, 8], floor: [3, 6, 7] });
});

import { describe, expect, it } from 'vitest';
import { assignment, gradebookOf, made, received } from './example.ts';

describe('oddities', () => {
	const finished = made / 1000 + 3600;
	const odd = (more: Parameters<typeof received>[2], imported?: number) => {
		const one = received('Ali', [0, 0, 0], more);
		return gradebookOf([{ ...one, imported: imported ?? one.imported }])[0]!.paper.oddities;
	};

	it('are none for a result in time', () => {
		expect(odd({})).toEqual([]);
	});

	it.each([
		['late', { finishedAt: assignment.due! * 60 + 1 }, assignment.due! * 60_000 + 5000],
		['ahead', { finishedAt: finished + 3600 }, undefined],
		['before', { finishedAt: made / 1000 - 3600 }, undefined],
		['fast', { activeSeconds: 5 }, undefined]
	] as const)('name what is %s', (name, more, imported) => {
		const before = finished * 1000 + 60_000;
		expect(odd(more, imported ?? before)).toEqual([name]);
	});
});

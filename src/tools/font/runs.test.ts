import { describe, expect, it } from 'vitest';
import { runsOf, slice } from './runs.ts';

function slices(text: string): string[] {
	return runsOf([text]).map(slice);
}

describe('runs of a text', () => {
	it('gives numbers and Latin words a left-to-right run of their own', () => {
		const runs = runsOf(['سن 2,007 میں UN News نے']).filter((run) => run.direction === 'ltr');
		expect(runs.map((run) => [slice(run), run.script])).toContainEqual(['2,007', 'Arab']);
		expect(runs.map((run) => [slice(run), run.script])).toContainEqual(['UN News', 'Latn']);
	});

	it('shapes a stretch with what surrounds it', () => {
		const [first] = runsOf(['سن 2007']);
		expect(first).toMatchObject({ text: 'سن 2007', start: 0, length: 3 });
	});

	it('breaks lines at every space, with and without the space', () => {
		expect(slices('ا ب ج د')).toEqual(
			expect.arrayContaining(['ا', ' ب', 'ج ', ' د ', 'ب ج', 'ا ب ج', ' ب ج د ', 'ا ب ج د'])
		);
	});

	it('shapes brackets alone in both directions', () => {
		const alone = runsOf(['(الف)']).filter((run) => slice(run) === '(');
		expect(alone.map((run) => run.direction).sort()).toEqual(['ltr', 'rtl']);
	});

	it('lists a run once', () => {
		const runs = runsOf(['ا ب', 'ا ب']).map((run) => JSON.stringify(run));
		expect(new Set(runs).size).toBe(runs.length);
	});
});

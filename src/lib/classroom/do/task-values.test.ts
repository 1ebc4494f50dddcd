import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { locales } from '#lib/locale/locales.ts';
import { realBank } from '../../../../tests/fixtures/real-bank.ts';
import { minutesFor, secondsFor } from '../minutes.ts';
import { anyTask } from './arbitrary.ts';
import type { Task } from './task.ts';
import { taskValues } from './task-values.ts';

const now = new Date(2026, 10, 22, 12).getTime();
const minutes = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime() / 60_000;

const { assignment, asked } = fc.sample(anyTask, { numRuns: 1, seed: 3 })[0]!;

const taskDue = (due?: number): Task => ({
	assignment: { ...assignment, due },
	fragment: '',
	title: 'Week 3',
	explainer: {
		id: 'airstrikes',
		title: 'Air strikes',
		locales: ['en', 'ur'],
		seconds: Array.from({ length: 1000 }, () => 45),
		questions: '',
		opening: '../airstrikes/',
		withdrawn: []
	},
	asked,
	around: { words: {}, sentences: {}, places: [] } as unknown as Task['around']
});

it.each([
	[19, 'day -2', 3],
	[21, 'day -1', 1],
	[22, 'day 0', 0],
	[23, 'day 1', 1],
	[24, 'day 2', 2],
	[29, 'day 2', 7]
])('says of the %ith that it is "%s"', (day, said, days) => {
	const values = taskValues(taskDue(minutes(day, 18)), 'en', now);
	expect(Object.keys(values).filter((name) => name.startsWith('day '))).toEqual([said]);
	expect(values).toMatchObject({ [said]: true, days, over: day < 22 });
});

it('says nothing of a due date where there is none', () => {
	expect(taskValues(taskDue(), 'ur', now).due).toBe(false);
});

it('says every rule, and how long it takes', () => {
	const values = taskValues(taskDue(), 'en', now);
	expect(values).toMatchObject({
		[`order ${assignment.order}`]: true,
		[`naming ${assignment.naming}`]: true,
		count: asked.questions.length,
		minutes: Math.max(1, Math.round(asked.questions.length * 0.75))
	});
});

it('says a student the length that the teacher was told', async () => {
	const { questions } = await realBank('ur');
	const speed = locales.ur.wordsPerMinute;
	const seconds: number[] = [];
	for (const one of questions) seconds[one.number] = secondsFor(one, speed);
	for (let count = 1; count <= questions.length; count++) {
		const some = questions.slice(0, count);
		const task = taskDue();
		const values = taskValues(
			{
				...task,
				asked: { ...asked, questions: some },
				explainer: { ...task.explainer, seconds }
			},
			'ur',
			now
		);
		expect(values.minutes).toBe(minutesFor(some, speed));
	}
});

import { describe, expect, it } from 'vitest';
import { choice, verdict } from './example.ts';
import { misreadingsNamed, reasonsDiffer } from './explained.ts';

const paths = (problems: { path: string }[]) => problems.map(({ path }) => path);

describe('explanations', () => {
	it('finds the same reason given twice', () => {
		const question = choice(1, 0);
		question.options[2]!.why = question.options[1]!.why;
		expect(paths(reasonsDiffer([question], ['en']))).toEqual(['0.options.2.why.en']);
	});

	it('wants a misreading on every wrong option and on no right one', () => {
		const question = verdict(1, 'true');
		question.answers.true.misreads = 'read-in';
		question.answers.unsaid.misreads = undefined;
		expect(paths(misreadingsNamed([question]))).toEqual([
			'0.answers.true.misreads',
			'0.answers.unsaid.misreads'
		]);
	});
});

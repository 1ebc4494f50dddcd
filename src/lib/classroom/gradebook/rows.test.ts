import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradebookOf, received } from './example.ts';
import type { Row } from './rows.ts';

const points = (rows: readonly Row[]) => rows.map(({ name, paper }) => [name, paper.earned]);

describe('rows', () => {
	it('are one for each student, in the order in which they came', () => {
		const rows = gradebookOf([received('Bilal', [0, 1, 0]), received('Ayesha', [0, 0, 0])]);
		expect(points(rows)).toEqual([
			['Bilal', 2],
			['Ayesha', 3]
		]);
		expect(rows[0]!.paper.possible).toBe(3);
	});

	it('take one name in two spellings for one student', () => {
		const rows = gradebookOf([
			received('علي', [0, 1, 0]),
			received('علی', [0, 0, 0], { attempt: 2 })
		]);
		expect(rows).toHaveLength(1);
		expect(rows[0]!.attempts).toHaveLength(2);
	});

	it('keep names apart that objects would choke on', () => {
		const rows = gradebookOf(
			['__proto__', 'constructor', '😀', '<script>alert(1)</script>'].map((name) =>
				received(name, [0, 0, 0])
			)
		);
		expect(rows.map(({ name }) => name)).toEqual([
			'__proto__',
			'constructor',
			'😀',
			'<script>alert(1)</script>'
		]);
	});

	it.each([
		['first', 1],
		['best', 3],
		['last', 2]
	] as const)('count the %s attempt', (counting, earned) => {
		const tries = [
			received('Ali', [0, 1, 1]),
			received('Ali', [0, 0, 0], { attempt: 2 }),
			received('Ali', [0, 0, 1], { attempt: 3 })
		];
		expect(points(gradebookOf(tries, { counting }))).toEqual([['Ali', earned]]);
		expect(points(gradebookOf(tries.toReversed(), { counting }))).toEqual([['Ali', earned]]);
	});

	it('keep what was said of a student by what the student wrote, whatever a class list says', () => {
		const tries = [received('Ali', [1, 1, 1]), received('Ali', [0, 0, 0], { attempt: 2 })];
		const [alone] = gradebookOf(tries);
		const listed = { name: 'Ali Khan', roll: '7' };
		const chosen = alone!.owns.map((own) => [own, tries[0]!.submission.attemptId] as const);
		const notes = alone!.owns.map((own) => [own, 'Was ill.'] as const);
		const matches = alone!.owns.map((own) => [own, '7\tAli Khan'] as const);
		for (const decisions of [
			{ chosen, notes },
			{ chosen, notes, matches, roster: [listed] }
		]) {
			const [row] = gradebookOf(tries, decisions);
			expect(row).toMatchObject({ note: 'Was ill.', isChosen: true, paper: { earned: 0 } });
		}
	});

	it('count the attempt that the teacher chose', () => {
		const tries = [received('Ali', [1, 1, 1]), received('Ali', [0, 0, 0], { attempt: 2 })];
		const [row] = gradebookOf(tries);
		const chosen = [[row!.key, tries[0]!.submission.attemptId]] as const;
		expect(points(gradebookOf(tries, { chosen }))).toEqual([['Ali', 0]]);
	});

	it('leave excluded questions out of points and of what there was to earn', () => {
		const [row] = gradebookOf([received('Ali', [0, 1, 0])], { excluded: [1] });
		expect(row!.paper).toMatchObject({ earned: 1, possible: 2 });
	});
});

it('gives every student the same points in whatever order results come in', () => {
	const one = fc.tuple(
		fc.constantFrom('Ali', 'Bilal', 'علی', 'عليٌ'),
		fc.array(fc.option(fc.nat(3)), { minLength: 3, maxLength: 3 }),
		fc.integer({ min: 1, max: 3 })
	);
	fc.assert(
		fc.property(fc.array(one, { maxLength: 12 }), (drawn) => {
			const all = drawn.map(([name, given, attempt]) => received(name, given, { attempt }));
			const sorted = (rows: readonly Row[]) =>
				rows.map(({ key, paper }) => `${key} ${paper.earned}`).sort();
			expect(sorted(gradebookOf(all.toReversed()))).toEqual(sorted(gradebookOf(all)));
		})
	);
});

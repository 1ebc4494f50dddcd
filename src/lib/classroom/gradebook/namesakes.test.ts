import { describe, expect, it } from 'vitest';
import { type Decisions, mergeDecisions, parseDecisions, undecided } from './decisions.ts';
import { gradebookOf, received } from './example.ts';
import { matchRoster } from './matching.ts';
import { allOfOne, givenTo, type Maker, makersOf } from './namesakes.ts';
import type { Received } from './results.ts';
import { readRoster } from './roster.ts';
import type { Row } from './rows.ts';
import { writersOf } from './writers.ts';

/** A gradebook in which a teacher decides. */
function desk(all: readonly Received[], roster: Decisions['roster'] = []) {
	let decisions: Decisions = { ...undecided, roster };
	const matching = () => matchRoster(writersOf(all, decisions.whose), roster, decisions.matches);
	const rows = () => gradebookOf(all, decisions, undefined, (key) => matching().listed.get(key));
	const rowWith = (one: Received) => {
		const row = rows().find(({ attempts }) => attempts.some(({ received }) => received === one))!;
		return { row, paper: row.attempts.find(({ received }) => received === one)! };
	};
	const makers = (one: Received) => {
		const { row, paper } = rowWith(one);
		return makersOf(paper, row, rows(), decisions);
	};
	return {
		rows,
		makers,
		missing: () => matching().missing.map(({ roll }) => roll),
		names: () => rows().map(({ name, roll, attempts }) => [roll, name, attempts.length]),
		flags: () => rows().map(({ attempts }) => attempts.map(({ oddities }) => oddities.join())),
		isOne: (row: Row) => (decisions = { ...decisions, ...allOfOne(row, decisions) }),
		decisions: () => decisions,
		give(one: Received, to: (maker: Maker) => boolean) {
			const { row, paper } = rowWith(one);
			const maker = makers(one).find(to)!;
			decisions = { ...decisions, ...givenTo(paper, row, maker, decisions) };
		}
	};
}

const other = ({ of }: Maker) => of === 'other';
const named = (name: string) => (maker: Maker) => maker.of !== 'other' && maker.name === name;

const roster = [
	{ name: 'Ali', roll: '11' },
	{ name: 'Ali', roll: '12' },
	{ name: 'New', roll: '13' }
];

describe('two students with one name', () => {
	const [a, b] = [received('Ali', [0, 0, 0]), received('Ali', [1, 1, 1])];

	it('stand apart once the teacher says so, and are one again', () => {
		const book = desk([a, b]);
		expect(book.flags()).toEqual([['namesake', 'namesake']]);
		book.give(b, other);
		expect(book.names()).toEqual([
			['', 'Ali', 1],
			['', 'Ali (2)', 1]
		]);
		expect(book.flags()).toEqual([[''], ['']]);
		book.give(b, named('Ali'));
		expect(book.names()).toEqual([['', 'Ali', 2]]);
		expect(book.flags()).toEqual([['', '']]);
	});

	it('may be one, and nobody is asked again until another comes', () => {
		const book = desk([a, b]);
		book.isOne(book.rows()[0]!);
		expect(book.flags()).toEqual([['', '']]);
		const c = received('Ali', [0, 0, 1]);
		const [row] = gradebookOf([a, b, c], book.decisions());
		expect(row!.attempts.map(({ oddities }) => oddities.join())).toEqual(['', '', 'namesake']);
	});

	it('are each found on the class list, one attempt after the other', () => {
		const book = desk([a, b], roster);
		book.give(a, named('11 · Ali'));
		expect(book.missing()).toEqual(['12', '13']);
		book.give(b, named('12 · Ali'));
		expect(book.names()).toEqual([
			['11', 'Ali', 1],
			['12', 'Ali', 1]
		]);
		expect(book.missing()).toEqual(['13']);
	});

	it('are offered once by the list and once by what they wrote, where both call one the same', () => {
		const book = desk([a, b], readRoster('Ali\nAli'));
		book.give(b, other);
		const makers = book.makers(a);
		expect(makers.map((maker) => [maker.of, named('Ali (2)')(maker)])).toEqual([
			['writer', true],
			['list', true]
		]);
		expect(new Set(makers.map(({ key }) => key)).size).toBe(makers.length);
	});

	it('are asked about although the list knows the name, until somebody says', () => {
		const book = desk([a, b], roster.slice(1));
		expect(book.names()).toEqual([['12', 'Ali', 2]]);
		expect(book.flags()).toEqual([['namesake', 'namesake']]);
		book.give(b, other);
		expect(book.names()).toEqual([
			['12', 'Ali', 1],
			['', 'Ali (2)', 1]
		]);
		book.give(b, named('12 · Ali'));
		expect(book.names()).toEqual([['12', 'Ali', 2]]);
	});

	it('are three, and two of them are still to be told apart', () => {
		const c = received('Ali', [0, 0, 1]);
		const book = desk([a, b, c]);
		book.give(c, other);
		expect(book.flags()).toEqual([['namesake', 'namesake'], ['']]);
		book.give(b, other);
		expect(book.flags()).toEqual([[''], [''], ['']]);
	});

	it('are asked about again when one of them hands in once more', () => {
		const book = desk([a, b]);
		book.give(b, other);
		const again = received('Ali', [0, 0, 0], { attempt: 2 });
		const rows = gradebookOf([a, b, again], book.decisions());
		expect(rows.map(({ attempts }) => attempts.map(({ oddities }) => oddities.join()))).toEqual([
			['', 'namesake'],
			['']
		]);
	});

	it('stay apart when two devices told them apart, each the other', () => {
		const [mine, theirs] = [desk([a, b]), desk([a, b])];
		mine.give(a, other);
		theirs.give(b, other);
		const both = mergeDecisions(mine.decisions(), theirs.decisions());
		expect(gradebookOf([a, b], both)).toHaveLength(2);
	});

	it('keep their notes and the attempt that was chosen', () => {
		const chosen = [['/ali', b.submission.attemptId]] as const;
		const [row] = gradebookOf([a, b], { chosen, notes: [['/ali', 'Was ill.']] });
		expect(row).toMatchObject({ isChosen: true, note: 'Was ill.' });
		const book = desk([a, b]);
		book.give(b, other);
		const [first] = gradebookOf([a, b], { ...book.decisions(), chosen });
		expect(first).toMatchObject({ isChosen: false, paper: { received: a } });
	});
});

it('reads what was decided before students could be told apart', () => {
	const { whose, ...old } = undecided;
	expect(parseDecisions({ version: 1, ...old, counting: 'last' })).toMatchObject({
		counting: 'last',
		whose
	});
});

it.each(['\u200c', '\u3164', ' \u2800', ''])('names nobody by what cannot be seen: %j', (name) => {
	const [row] = gradebookOf([received(name, [0, 0, 0], { roll: '7' })]);
	expect(row).toMatchObject({ name: '', roll: '7' });
	expect(writersOf([received(name, [0, 0, 0])])[0]?.name).toBe('–');
});

it('takes nothing from a name that U+200C is written in', () => {
	const [row] = gradebookOf([received('مہ\u200cجبین', [0, 0, 0])]);
	expect(row!.name).toBe('مہ\u200cجبین');
});

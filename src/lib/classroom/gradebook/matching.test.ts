import { describe, expect, it } from 'vitest';
import { matchRoster } from './matching.ts';
import { type Listed, listedId } from './roster.ts';
import { studentKey } from './writers.ts';

const writer = (name: string, roll = '', apart = '') => {
	const folded = studentKey({ name, roll });
	return { key: folded + apart, name: name + apart, roll, written: name, folded };
};
const listed = (name: string, roll = ''): Listed => ({ name, roll });

const roster = [
	listed('Ayesha Khan', '1'),
	listed('فاطمہ بی بی', '2'),
	listed('Muhammad Ali', '3'),
	listed('Muhammad Ali', '4'),
	listed('Zarghuna', '5')
];

const match = (...writers: ReturnType<typeof writer>[]) => matchRoster(writers, roster, []);

describe('a class list beside those who handed in', () => {
	it('finds a student by a name that is written alike once folded', () => {
		const { listed, doubts } = match(writer('AYESHA  khan'), writer('فاطمة بي بي'));
		expect([...listed.values()]).toEqual([roster[0], roster[1]]);
		expect(doubts).toEqual([]);
	});

	it('finds a student by roll number alone, in whatever digits', () => {
		expect([...match(writer('', '۰۰۵')).listed.values()]).toEqual([roster[4]]);
	});

	it('tells namesakes apart by their roll numbers, and asks where there are none', () => {
		expect([...match(writer('Muhammad Ali', '4')).listed.values()]).toEqual([roster[3]]);
		const { doubts } = match(writer('Muhammad Ali'));
		expect(doubts[0]?.candidates).toEqual([roster[2], roster[3]]);
	});

	it.each([
		['words in another order', 'Khan Ayesha', ''],
		['a part of the name', 'Ayesha', ''],
		['a slip of the finger', 'Ayesha Kham', ''],
		['the roll number of somebody with another name', 'Bilal', '1']
	])('asks about %s', (_, name, roll) => {
		const { listed, doubts } = match(writer(name, roll));
		expect(listed.size).toBe(0);
		expect(doubts.map(({ candidates }) => candidates[0])).toEqual([roster[0]]);
	});

	it('knows a stranger, and who is missing', () => {
		const { strangers, missing } = match(writer('Sikandar', '77'), writer('Zarghuna'));
		expect(strangers.map(({ name }) => name)).toEqual(['Sikandar']);
		expect(missing).toEqual(roster.slice(0, 4));
	});

	it('takes the teacher’s word before everything', () => {
		const said = [
			[studentKey({ name: 'Bilal', roll: '' }), listedId(roster[4]!)],
			[studentKey({ name: 'Ayesha Khan', roll: '' }), '']
		] as const;
		const found = matchRoster([writer('Bilal'), writer('Ayesha Khan')], roster, said);
		expect([...found.listed.values()]).toEqual([roster[4]]);
		expect(found.strangers.map(({ name }) => name)).toEqual(['Ayesha Khan']);
	});

	it('asks of those who were told apart, and never of one twice', () => {
		const others = [writer('Muhammad Ali', '', '/2'), writer('Muhammad Ali', '', '/3')];
		const said = [[studentKey({ name: 'Muhammad Ali', roll: '' }), listedId(roster[2]!)]] as const;
		const found = matchRoster([...others, writer('Muhammad Ali')], roster, said);
		expect([...found.listed.values()]).toEqual([roster[2]]);
		expect(found.doubts.map(({ candidates }) => candidates)).toEqual([[roster[3]], [roster[3]]]);
		// The list has one of this name: whoever is told apart is not the same once more.
		const alone = matchRoster([writer('Zarghuna', '', '/2'), writer('Zarghuna')], roster, []);
		expect([alone.listed.size, alone.doubts.length]).toEqual([1, 0]);
		expect(alone.strangers.map(({ name }) => name)).toEqual(['Zarghuna/2']);
	});

	it('lays a school’s list beside ten thousand', () => {
		const school = Array.from({ length: 2000 }, (_, at) => listed(`Student ${at}`, String(at)));
		const writers = Array.from({ length: 10_000 }, (_, at) => writer(`Student ${at}`, String(at)));
		const { listed: found, strangers } = matchRoster(writers, school, []);
		expect([found.size, strangers.length]).toEqual([2000, 8000]);
	});
});

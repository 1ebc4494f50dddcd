import { expect, it } from 'vitest';
import { lift, type Step } from './migrate.ts';

// A history of three versions: 1 had a name, 2 calls it a title, 3 counts its letters.
const steps: Step[] = [
	({ name }) => ({ title: name }),
	({ title }) => ({ title, length: (title as string).length })
];

it('lifts any older version to the newest, step by step', () => {
	const value = { version: 3, title: 'Fahm', length: 4 };
	expect(lift({ version: 1, name: 'Fahm' }, steps)).toEqual({ state: 'lifted', value });
	expect(lift({ version: 2, title: 'Fahm' }, steps)).toEqual({ state: 'lifted', value });
	expect(lift(value, steps)).toEqual({ state: 'lifted', value });
});

it('lifting twice changes nothing more', () => {
	const once = lift({ version: 1, name: 'Fahm' }, steps);
	expect(once.state === 'lifted' && lift(once.value, steps)).toEqual(once);
});

it('leaves a newer version alone', () => {
	expect(lift({ version: 4 }, steps)).toEqual({ state: 'newer', version: 4 });
});

it('gives up on what is no version, and on what a step cannot lift', () => {
	for (const value of [null, [], 'text', {}, { version: 0 }, { version: 1.5 }, { version: '1' }]) {
		expect(lift(value, steps)).toEqual({ state: 'damaged' });
	}
	expect(lift({ version: 1 }, steps)).toEqual({ state: 'damaged' });
});

it('does not change what it is given', () => {
	const old = Object.freeze({ version: 1, name: 'Fahm' });
	lift(old, steps);
	expect(old).toEqual({ version: 1, name: 'Fahm' });
});

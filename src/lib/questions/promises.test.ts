import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyBank } from './arbitrary.ts';
import { brokenPromises, type Whole } from './promises.ts';
import { choice, verdict, type Bank } from './promises/example.ts';
import { misreadingsNamed } from './promises/explained.ts';
import { keysExist } from './promises/keys.ts';

const least = { kind: 0, section: 0, all: 0 };
const whole: Whole = { sections: [], sideOf: {}, sides: ['a', 'b'], least };

it('asks nothing of the balance of retired questions', () => {
	const bank: Bank = [1, 2, 3].map((number) => ({ ...verdict(number, 'true'), retired: true }));
	expect(brokenPromises(bank, ['en'], whole)).toEqual([]);
	expect(brokenPromises([verdict(1, 'true')], ['en'], whole)).toHaveLength(1);
});

it('asks nothing of a bank as a whole unless told what, but all of each question', () => {
	expect(brokenPromises([verdict(1, 'true')], ['en'])).toEqual([]);
	const keyless = choice(1, 9);
	expect(brokenPromises([keyless], ['en'])[0]).toMatchObject({ path: '0.options' });
});

it('reports on any bank without throwing, keys always whole in a careful one', () => {
	fc.assert(
		fc.property(anyBank, (bank) => {
			for (const { what, fix } of brokenPromises(bank, ['en'], whole)) {
				expect(what).not.toBe('');
				expect(fix).not.toBe('');
			}
			expect(keysExist(bank)).toEqual([]);
			expect(misreadingsNamed(bank)).toEqual([]);
		})
	);
});

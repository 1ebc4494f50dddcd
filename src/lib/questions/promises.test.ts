import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyBank } from './arbitrary.ts';
import { brokenPromises } from './promises.ts';
import { verdict, type Bank } from './promises/example.ts';
import { misreadingsNamed } from './promises/explained.ts';
import { keysExist, numbersUnique } from './promises/keys.ts';

const least = { kind: 0, section: 0, all: 0 };
const demands = { locales: ['en' as const], sections: [], sideOf: {}, sides: ['a', 'b'], least };

it('asks nothing of the balance of retired questions', () => {
	const bank: Bank = [1, 2, 3].map((number) => ({ ...verdict(number, 'true'), retired: true }));
	expect(brokenPromises(bank, demands)).toEqual([]);
	expect(brokenPromises([verdict(1, 'true')], demands)).toHaveLength(1);
});

it('reports on any bank without throwing, keys always whole in a careful one', () => {
	fc.assert(
		fc.property(anyBank, (bank) => {
			for (const { what, fix } of brokenPromises(bank, demands)) {
				expect(what).not.toBe('');
				expect(fix).not.toBe('');
			}
			expect(keysExist(bank)).toEqual([]);
			expect(misreadingsNamed(bank)).toEqual([]);
			expect(numbersUnique(bank)).toEqual([]);
		})
	);
});

import { expect, it } from 'vitest';
import { parseKeyBackups } from './key-backups.ts';

const known = { '0a1b2c3d': { way: 'file', at: 1_700_000_000_000, locked: true } };

it('reads what is known of backups', () => {
	expect(parseKeyBackups(known)).toEqual(known);
});

it('takes what it cannot read for not known, and keeps the rest', () => {
	const damaged = {
		...known,
		ffffffff: { way: 'carrier pigeon', at: 1, locked: false },
		eeeeeeee: { way: 'text', at: -1, locked: false },
		__proto__x: known['0a1b2c3d'],
		dddddddd: null
	};
	expect(parseKeyBackups(damaged)).toEqual(known);
	for (const value of [undefined, null, 7, 'x', [known]])
		expect(parseKeyBackups(value)).toEqual({});
});

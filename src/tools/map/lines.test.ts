import { expect, it } from 'vitest';
import { kindOf } from './lines.ts';

const units = {
	kandahar: { id: 'AF-KAN', country: 'AFG', disputed: false },
	helmand: { id: 'AF-HEL', country: 'AFG', disputed: false },
	balochistan: { id: 'PK-BA', country: 'PAK', disputed: false },
	pakhtunkhwa: { id: 'PK-KP', country: 'PAK', disputed: false },
	waziristan: { id: 'PK-KP-SW', country: 'PAK', disputed: false },
	gilgit: { id: 'PK-GB', country: 'PAK', disputed: true },
	azadKashmir: { id: 'PK-JK', country: 'PAK', disputed: true },
	ladakh: { id: 'IN-LA', country: 'IND', disputed: true },
	india: { id: 'IND', country: 'IND', disputed: false },
	china: { id: 'CHN', country: 'CHN', disputed: false }
};

it.each([
	['kandahar', 'balochistan', 'durand'],
	['kandahar', 'gilgit', 'durand'],
	['kandahar', 'china', 'international'],
	['balochistan', 'india', 'international'],
	['gilgit', 'ladakh', 'control'],
	['gilgit', 'azadKashmir', undefined],
	['gilgit', 'china', 'claim'],
	['ladakh', 'india', 'claim'],
	['pakhtunkhwa', 'azadKashmir', 'claim'],
	['kandahar', 'helmand', 'province'],
	['waziristan', 'balochistan', 'province'],
	['waziristan', 'pakhtunkhwa', 'district'],
	['helmand', 'helmand', undefined]
] as const)('calls the border of %s and %s %s, from either side', (a, b, kind) => {
	expect(kindOf(units[a], units[b])).toBe(kind);
	expect(kindOf(units[b], units[a])).toBe(kind);
});

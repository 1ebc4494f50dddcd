import { expect, it } from 'vitest';
import { isLocale, localeCodes } from './locales.ts';

it('knows its languages, and takes nothing that every object has for one', () => {
	expect(localeCodes.every(isLocale)).toBe(true);
	expect(['constructor', 'toString', 'EN', ''].filter(isLocale)).toEqual([]);
});

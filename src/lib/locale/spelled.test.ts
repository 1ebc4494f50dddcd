import { expect, it } from 'vitest';
import { withWholeAbbreviations } from './spelled.ts';

/** Non-breaking spaces, made visible. */
const shown = (text: string) => withWholeAbbreviations(text).replaceAll('\u00a0', '_');

it.each([
	['ٹی ٹی پی نے کہا', 'ٹی_ٹی_پی نے کہا'],
	['(آئی ایس پی آر) کے', '(آئی_ایس_پی_آر) کے'],
	['<b>ٹی ٹی پی</b>۔', '<b>ٹی_ٹی_پی</b>۔'],
	['ٹی ٹی پی کے پاس', 'ٹی_ٹی_پی کے پاس'],
	// Words that begin or end like a letter's name.
	['آر آئی وی ایسی', 'آر_آئی_وی ایسی'],
	['وہ آئی او', 'وہ آئی او'],
	['کیا ای میل', 'کیا ای میل']
])('of %j no line ends within an abbreviation', (text, expected) => {
	expect(shown(text)).toBe(expected);
});

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutRunt } from './runt.ts';

it.each([
	['That would not be left unsaid.', 'That would not be left\u00a0unsaid.'],
	['اسے نہیں چھوڑا جائے گا۔', 'اسے نہیں چھوڑا جائے\u00a0گا۔'],
	['It is a responsibility.', 'It is a responsibility.'],
	['Two words', 'Two words'],
	['One', 'One'],
	['It ends in space ', 'It ends in space ']
])('%j ends as %j', (text, ends) => {
	expect(withoutRunt(text)).toBe(ends);
});

it('changes nothing but a space', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[a-z گا۔]*$/), (text) => {
			expect(withoutRunt(text).replaceAll('\u00a0', ' ')).toBe(text);
		})
	);
});

it('does it once, however often it is asked', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[a-z گا۔]*$/), (text) => {
			expect(withoutRunt(withoutRunt(text))).toBe(withoutRunt(text));
		})
	);
});

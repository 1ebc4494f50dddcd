import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choices, parseDisplay, type Setting } from './choices.ts';

const settings = Object.keys(choices) as Setting[];

/** What a page may have been told to look like. */
const anyDisplay = fc.record(
	{
		theme: fc.constantFrom(...choices.theme),
		size: fc.constantFrom(...choices.size),
		letters: fc.constantFrom(...choices.letters)
	},
	{ requiredKeys: [], noNullPrototype: true }
);

describe('what was chosen', () => {
	it('is read back as it was kept', () => {
		fc.assert(
			fc.property(anyDisplay, (display) => {
				expect(parseDisplay(JSON.parse(JSON.stringify(display)))).toEqual(display);
			})
		);
	});

	it('loses what is no setting, and values that a setting does not have', () => {
		expect(parseDisplay({ theme: 'dark', size: 'huge', font: 'comic', letters: 1 })).toEqual({
			theme: 'dark'
		});
	});

	it('is never a value that another setting has', () => {
		expect(parseDisplay({ theme: 'large', size: 'dark' })).toEqual({});
	});

	it.each([null, undefined, 'dark', 7, ['dark'], [['theme', 'dark']]])(
		'is nothing in %j',
		(stored) => {
			expect(parseDisplay(stored)).toEqual({});
		}
	);

	it('is known settings with known values, whatever was stored', () => {
		const settingOrNot = fc.oneof(
			fc.constantFrom<string>(...settings),
			fc.stringMatching(/^\w*-$/)
		);
		const value = fc.oneof(
			fc.constantFrom<string>(...Object.values(choices).flat()),
			fc.string(),
			fc.double(),
			fc.constant(null)
		);
		fc.assert(
			fc.property(
				fc.oneof(fc.dictionary(settingOrNot, value), fc.array(value), value),
				(stored) => {
					for (const [setting, chosen] of Object.entries(parseDisplay(stored))) {
						expect(settings).toContain(setting);
						expect(choices[setting as Setting]).toContain(chosen);
					}
				}
			)
		);
	});

	it('is nothing under a name that every object has', () => {
		expect(parseDisplay(JSON.parse('{"constructor": "dark", "toString": 1}'))).toEqual({});
	});
});

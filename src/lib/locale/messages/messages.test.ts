import { describe, expect, it } from 'vitest';
import { script } from '#lib/explainer/promises/script.ts';
import { type Locale, localeCodes } from '../locales.ts';
import { type MessageKey, translatorFor } from '../translator.svelte.ts';
import en from './en.json' with { type: 'json' };
import ur from './ur.json' with { type: 'json' };

/** Messages by their whole name: `nav.glossary`. */
function flat(tree: object, prefix = ''): Record<string, string> {
	const entries = Object.entries(tree).flatMap(([key, value]: [string, string | object]) =>
		typeof value === 'string'
			? [[`${prefix}${key}`, value]]
			: Object.entries(flat(value, `${prefix}${key}.`))
	);
	return Object.fromEntries(entries) as Record<string, string>;
}

const messages: Record<Locale, Record<string, string>> = { en: flat(en), ur: flat(ur) };
const names = Object.keys(messages.en);

/** `{count, plural,` and `{title}`, but not the branch in `one {title}`. */
const argument = /(?<!\b(?:zero|one|two|few|many|other) |=\d+ )\{(\w+)(?:, *(\w+),|\})/g;

/** What a message is given: `count: plural`, `title: text`. */
const argumentsOf = (message: string) =>
	[...message.matchAll(argument)].map(([, name = '', kind = 'text']) => `${name}: ${kind}`).sort();

/** What a message says by itself, all its branches one after another. */
const textOf = (message: string) =>
	message.replace(argument, '').replace(/(?:\w+|=\d+) \{([^{}]*)\}/g, '$1');

it('has the same messages in every language', () => {
	for (const locale of localeCodes)
		expect(Object.keys(messages[locale]).sort()).toEqual(names.toSorted());
});

describe.each(localeCodes)('every message in %s', (locale) => {
	/** Names of the messages of which something is not true. */
	const butFor = (isTrue: (message: string, name: string) => boolean) =>
		names.filter((name) => !isTrue(messages[locale][name] ?? '', name));

	it('says something', () => {
		expect(butFor((message) => message.trim() !== '')).toEqual([]);
	});

	it('takes the arguments that it takes in English', () => {
		const inEnglish = (name: string) => argumentsOf(messages.en[name] ?? '').join();
		expect(butFor((message, name) => argumentsOf(message).join() === inEnglish(name))).toEqual([]);
	});

	it.each([0, 1, 2, 11])('can be said of %d', (count) => {
		const { t } = translatorFor(locale);
		const said = (name: string) => {
			const given = argumentsOf(messages[locale][name] ?? '').map((one) => one.split(':')[0]);
			const values = Object.fromEntries(given.map((name = '') => [name, count] as const));
			return t(name as MessageKey, values);
		};
		expect(butFor((message, name) => said(name).length > 0 && !/[{}#]/.test(said(name)))).toEqual(
			[]
		);
	});

	it('is in the letters and the punctuation of its language', () => {
		const wrong = names.flatMap((name) =>
			script(textOf(messages[locale][name] ?? ''), locale).map(({ what }) => `${name} ${what}`)
		);
		expect(wrong).toEqual([]);
	});
});

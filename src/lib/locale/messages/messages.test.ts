import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

describe('every message', () => {
	const about = 'src/routes/[locale=locale]/about/+page.svelte';
	const vocabulary = ['src/lib/questions/kinds.ts', 'src/lib/questions/misreadings.ts'];

	/**
	 * Messages whose whole name stands in no source, since a script is given their whole group or their name is put
	 * together, with the sources that name them by the word in brackets.
	 */
	const namedByWord: [name: RegExp, sources: string[]][] = [
		[/^about\.(?:promises|offline|sources|credits)\.(\w+)$/, [about]],
		[/^assign\.key\.(\w+)$/, ['src/lib/classroom/teacher/']],
		[/^assign\.page\.(\w+)$/, ['src/routes/[locale=locale]/assign/', 'src/lib/server/assign.ts']],
		[/^assign\.paper\.(\w+)$/, ['src/lib/paper/', 'src/lib/classroom/assign/message.ts']],
		[
			/^assign\.ui\.(\w+)$/,
			['src/lib/classroom/assign/', 'src/lib/classroom/desk.dom.ts', ...vocabulary]
		],
		[/^check\.(\w+)$/, ['src/lib/quiz/words.ts', 'src/lib/questions/verdict/']],
		[/^claims\.(\w+)$/, ['src/lib/explainer/schema.ts']],
		[/^display\.(\w+)$/, ['src/lib/display/choices.ts']],
		[/^do\.(\w+)$/, ['src/lib/classroom/do/']],
		[/^glossary\.(\w+)$/, ['src/lib/explainer/schema.ts']],
		[
			/^gradebook\.(?:ui|sheet)\.(\w+)$/,
			['src/lib/classroom/gradebook/', 'src/lib/questions/confidence.ts']
		],
		[
			/^gradebook\.(?:flag|misread|misreading|oddity)\.([\w-]+)$/,
			['src/lib/classroom/gradebook/', ...vocabulary]
		],
		[
			/^map\.(\w+)$/,
			['src/lib/map/schema.ts', 'src/lib/map/PlaceList.svelte', 'src/lib/map/MapPicture.svelte']
		],
		[/^nav\.(\w+)$/, ['src/routes/[locale=locale]/+layout.svelte']],
		[/^offline\.(\w+)$/, ['src/lib/offline/']],
		[/^pictures\.figures\.(\w+)$/, ['src/lib/explainer/Figures.svelte']],
		[/^pictures\.views\.(\w+)$/, ['src/lib/explainer/Views.svelte']],
		[/^quiz\.(\w+)$/, ['src/lib/quiz/words.ts', 'src/lib/questions/asking.ts']],
		[
			/^standing\.(\w+)\.(?:word|by|means)$/,
			['src/lib/explainer/schema.ts', 'src/lib/explainer/citation.ts']
		]
	];

	const styling = /<style>[^]*<\/style>|\bclass="[^"]*"/g;
	const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.map((name) => join('src', name))
		.filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts'))
		// The name of a class is no message's.
		.map((file) => ({ file, code: readFileSync(file, 'utf8').replace(styling, '') }));

	const stands = (pattern: RegExp, folders: string[]) =>
		sources.some(
			({ file, code }) => folders.some((one) => file.startsWith(one)) && pattern.test(code)
		);

	/** A string, or the name of a property: read, taken out of its object, or a key. */
	const said = (word: string) =>
		new RegExp(`['"\`]${word}['"\`]|\\.${word}\\b|[{,]\\s*${word}\\s*[,}:]`);

	it('is used by a source', () => {
		const unused = names.filter((name) => {
			if (stands(new RegExp(`['"\`]${name.replaceAll('.', '\\.')}['"\`]`), ['src/'])) return false;
			return !namedByWord.some(([pattern, folders]) => {
				const word = pattern.exec(name)?.[1];
				return word !== undefined && stands(said(word), folders);
			});
		});
		expect(unused).toEqual([]);
	});
});

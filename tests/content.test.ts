import { beforeAll, describe, expect, it } from 'vitest';
import { report } from '#lib/explainer/check.ts';
import type { Explainer, Problem } from '#lib/explainer/explainer.ts';
import { runsOf, sharedRuns } from '#lib/explainer/fingerprint.ts';
import { statementsOf, textsOf } from '#lib/explainer/outline.ts';
import { type Locale, localeCodes } from '#lib/locale/locales.ts';
import { isWords } from '#lib/locale/words.ts';
import { readLibrary } from '#lib/server/library.ts';

let explainers: Explainer[];
let problems: Problem[];
let strikes: Explainer;

beforeAll(async () => {
	({ explainers, problems } = await readLibrary('content'));
	strikes = explainers.find(({ id }) => id === 'cross-border-airstrikes')!;
});

it('is whole', () => {
	expect(problems.length > 0 && report(problems)).toBe(false);
	expect(explainers).not.toEqual([]);
});

/** Every text in one language within a value, with where it stands. */
function textsIn(value: unknown, locale: Locale, path: string): { path: string; text: string }[] {
	if (isWords(value)) return [{ path: `${path}.${locale}`, text: value[locale] ?? '' }];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, locale, `${path}.${key}`));
}

/** Statements of prose in one language, file by file. */
const proseOf = (explainer: Explainer, locale: Locale) =>
	Object.entries(explainer.prose[locale] ?? {}).map(([section, outline]) => ({
		section,
		outline,
		statements: statementsOf(outline)
	}));

describe('the explainer of the strikes', () => {
	it('has every fact of the article, and the terms that it needs', () => {
		expect(strikes.facts).toHaveLength(59);
		expect(strikes.glossary.length).toBeGreaterThanOrEqual(35);
		expect(strikes.locales).toEqual(['en', 'ur']);
	});

	it('rests on one article of one day', () => {
		expect(strikes.source).toMatchObject({ date: '2024-12-26', paragraphs: 15 });
	});

	it('goes its way in five sections', () => {
		expect(strikes.sections.map(({ id }) => id)).toEqual([
			'what-happened',
			'actors',
			'geography',
			'azm-e-istehkam',
			'analysts'
		]);
	});

	it('can tell the article’s sentences from its own', () => {
		const { source, fingerprint } = strikes;
		expect(runsOf(source.headline)).not.toEqual([]);
		expect(sharedRuns(source.headline, fingerprint)).toEqual(runsOf(source.headline));
		expect(strikes.fingerprint.size).toBeGreaterThan(500);
	});

	it.each(localeCodes)(
		'tells each section in 250 to 430 words and checks it twice, in %s',
		(locale) => {
			for (const { id } of strikes.sections) {
				const outline = strikes.prose[locale]![id]!;
				const words = textsOf(outline).join(' ').split(/\s+/).length;
				expect(words, id).toBeGreaterThanOrEqual(250);
				expect(words, id).toBeLessThanOrEqual(430);
				const checks = outline.blocks.filter((one) => one.type === 'embed' && one.kind === 'check');
				expect(checks.length, id).toBeGreaterThanOrEqual(2);
			}
		}
	);
});

describe('numbers', () => {
	/** What the article counts: soldiers, deaths and incidents in a year, fighters. None of it is of the strikes. */
	const ofArticle = ['16', '924', '1,500', '6,000'];

	/** What background counts besides, row by row. */
	const ofBackground: Record<string, string[]> = {
		B8: ['16'],
		B9: ['6,000'],
		B10: ['1,566', '573', '351', '924', '341'],
		B14: ['15']
	};

	const months = {
		en: 'January|February|March|April|May|June|July|August|September|October|November|December',
		ur: 'جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر'
	};
	const and = '(?:, | and | to |، | اور | سے )';
	const notQuantities = [
		new RegExp(`\\d{1,2}(?:${and}\\d{1,2})?(?= (?:${months.en}|${months.ur}))`, 'g'),
		new RegExp(`(?:[Pp]aragraphs?|پیراگراف) \\d+(?:${and}\\d+)*`, 'g'),
		/(?<![\d,])(?:18|19|20)\d\d(?![\d,]\d)/g,
		/\d+(?:st|nd|rd|th|ویں)(?!\p{L})|\d+(?= تاریخ)/gu
	];

	/** Numbers of a text that count something: not days, years or paragraphs. */
	function quantities(text: string): string[] {
		const rest = notQuantities.reduce((left, pattern) => left.replace(pattern, ''), text);
		return rest.match(/\d+(?:,\d{3})*/g) ?? [];
	}

	/** Numbers written out, from eight on, and the words for many. */
	const inWords = {
		en: /\b(?:eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|scores|hundreds?|thousands?)\b/i,
		ur: /(?<!\p{L})(?:درجن|درجنوں|بیس|تیس|چالیس|چھیالیس|پچاس|ساٹھ|ستر|اسی|نوے|سو|سینکڑوں|سیکڑوں|ہزار|ہزاروں)(?= (?:سے|افراد|لوگ|لوگوں|خواتین|بچے|بچوں|پناہ|شہری|ہلاک|زخمی))/u
	};

	it('tells quantities from days, years, paragraphs and places in a row', () => {
		expect(quantities('On 24 December 2024, in the night of 20 to 21 December, in 1893')).toEqual(
			[]
		);
		expect(quantities('26 دسمبر 2024 تک، 20 اور 21 دسمبر کی رات، 2022 میں')).toEqual([]);
		expect(quantities('Paragraphs 11 and 12; پیراگراف 1 اور 2 میں')).toEqual([]);
		expect(quantities('the 25th Amendment, the 24th; 25ویں ترمیم، 24 تاریخ')).toEqual([]);
		expect(quantities('46 people, 1,500 incidents, 924 deaths, 20,240 in 2024')).toEqual([
			'46',
			'1,500',
			'924',
			'20,240'
		]);
		expect(inWords.en.test('forty-six people')).toBe(true);
		expect(inWords.ur.test('درجنوں افراد ہلاک ہوئے')).toBe(true);
	});

	it('of the strikes there are none: what is told of them holds days and years only', () => {
		const told = strikes.facts.filter(({ paragraph }) => Number.parseInt(paragraph) <= 6);
		expect(told.length).toBeGreaterThan(20);
		for (const { id, statement, note } of told)
			for (const { text } of localeCodes.flatMap((locale) =>
				textsIn({ statement, note }, locale, id)
			))
				expect(quantities(text), `${id}: ${text}`).toEqual([]);
	});

	it('are those of the article wherever the data counts something, or of the background beside it', () => {
		const { title, summary, notice, sections, views, actors } = strikes;
		const { facts, gaps, tensions, places, timeline, figures, glossary, questions } = strikes;
		const lists = { facts, gaps, tensions, places, timeline, figures, glossary, questions };
		const rows = Object.entries({ ...lists, actors: actors.actors, relations: actors.relations });
		const beside = (row: object) => ('background' in row ? (row.background as string[]) : []);
		const counted = rows.flatMap(([file, list]) =>
			list.map((row) => ({ value: row, file, background: beside(row) }))
		);
		const explainer = { title, summary, notice, sections, views, sides: actors.sides };
		for (const { value, file, background } of [
			...counted,
			{ value: explainer, file: 'explainer', background: [] }
		]) {
			const known = [...ofArticle, ...background.flatMap((id) => ofBackground[id] ?? [])];
			for (const { path, text } of localeCodes.flatMap((locale) => textsIn(value, locale, file)))
				expect(
					quantities(text).filter((number) => !known.includes(number)),
					path + text
				).toEqual([]);
		}
	});

	it('are known ones in background', () => {
		for (const { id, title, statement } of strikes.background)
			for (const { path, text } of localeCodes.flatMap((locale) =>
				textsIn({ title, statement }, locale, id)
			))
				expect(
					quantities(text).filter((number) => !ofBackground[id]?.includes(number)),
					path
				).toEqual([]);
	});

	it.each(localeCodes)('stand in prose only where a cited row holds them, in %s', (locale) => {
		const rows = [...strikes.facts, ...strikes.gaps, ...strikes.background];
		for (const { section, statements } of proseOf(strikes, locale))
			for (const { ids, text } of statements) {
				const cited = rows.filter(({ id }) => ids.includes(id));
				const held = cited.flatMap(({ statement }) => quantities(statement[locale] ?? ''));
				const strange = quantities(text).filter((number) => !held.includes(number));
				expect(strange, `${section}: ${text}`).toEqual([]);
			}
	});

	it.each(localeCodes)('are not written out either, in %s', (locale) => {
		const { facts, gaps, tensions, views, glossary } = strikes;
		const data = textsIn({ facts, gaps, tensions, views, glossary }, locale, 'data');
		const prose = proseOf(strikes, locale).flatMap(({ section, outline }) =>
			textsOf(outline).map((text) => ({ path: section, text }))
		);
		expect([...data, ...prose].filter(({ text }) => inWords[locale].test(text))).toEqual([]);
	});
});

describe('sides', () => {
	const sideOf = (who: string) => strikes.actors.actors.find(({ id }) => id === who)?.side;

	it('have these many statements each, the two countries as many as each other', () => {
		const counts: Record<string, number> = {};
		for (const { who } of strikes.facts) {
			const side = sideOf(who) ?? 'nobody';
			counts[side] = (counts[side] ?? 0) + 1;
		}
		expect(counts).toEqual({
			article: 28,
			pakistan: 7,
			afghanistan: 7,
			ttp: 1,
			sources: 4,
			analysts: 12
		});
	});

	it('keep the TTP and the Afghan Taliban apart', () => {
		expect(sideOf('ttp')).toBe('ttp');
		expect(sideOf('afghan-taliban')).toBe('afghanistan');
		for (const { id, name, title } of strikes.actors.actors) {
			const shown = localeCodes.flatMap((locale) => [name[locale], title[locale]]).join(' ');
			const both = [/TTP|Tehreek|ٹی ٹی پی|تحریک طالبان/, /Afghan Taliban|افغان طالبان/];
			expect(
				both.every((group) => group.test(shown)),
				id
			).toBe(false);
		}
	});

	it('hold opinion as analysis, and nobody’s opinion as anything else', () => {
		const analysis = strikes.facts.filter(({ standing }) => standing === 'analysis');
		const ofAnalysts = strikes.facts.filter(({ who }) => sideOf(who) === 'analysts');
		expect(analysis).toEqual(ofAnalysts);
	});
});

describe('Barmal', () => {
	const country = { en: /Afghan/, ur: /افغان/ };
	const barmal = { en: /Barmal/, ur: /برمل/ };

	it.each(localeCodes)('stands beside its country wherever it is explained, in %s', (locale) => {
		const rows = [
			...strikes.glossary.map(({ id, word, definition }) => ({ id, says: [word, definition] })),
			...strikes.places.map(({ id, name, about }) => ({ id, says: [name, about] }))
		].map(({ id, says }) => ({ id, text: says.map((words) => words[locale]).join(' ') }));
		const named = rows.filter(({ text }) => barmal[locale].test(text));
		expect(named.map(({ id }) => id)).toContain('barmal');
		expect(named.filter(({ text }) => !country[locale].test(text))).toEqual([]);
	});
});

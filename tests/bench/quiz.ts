import type { Browser } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Given } from '#lib/quiz/practice.ts';
import { floorQuiz } from './floor-quiz.ts';
import { builtPage, type Sites, startSites } from './floor-site.ts';
import { startLine } from './line.ts';
import { inWords, type Profile, profiles } from './profiles.ts';
import { median, ratio, spreadOf } from './statistics.ts';
import { ms, number, type Table, times } from './table.ts';
import { byTurns } from './turns.ts';
import { newPhone, open, type Seen } from './visit.ts';

declare global {
	interface Window {
		/** Kept by `quiz-clock.js`, in milliseconds since the page was asked for. */
		usable: {
			/** The first question stands there. */
			asked: number;
			/** An answer to it brought something to read. */
			said: number;
			/** The page's script has come. By hand there is none. */
			awake: number;
		};
	}
}

type Start = Window['usable'] & Pick<Seen, 'shift' | 'blocking'>;

const pages = ['en', 'ur'].map((locale) => `${locale}/cross-border-airstrikes/quiz/`);

/** Asks for the first section, whose first question is the first by hand, too. */
const asked = '#what-happened';

const clock = fileURLToPath(new URL('quiz-clock.js', import.meta.url));

/** The quiz by hand of each page, from the bank that the page is given. */
async function byHand(): Promise<Map<string, string>> {
	const made = pages.map(async (path) => {
		const given = JSON.parse(await readFile(`build/${path}questions.json`, 'utf8')) as Given;
		return [path, floorQuiz(await builtPage(path), given.questions, given.words)] as const;
	});
	return new Map(await Promise.all(made));
}

async function startQuiz(
	browser: Browser,
	site: string,
	path: string,
	profile: Profile,
	hasScript: boolean
): Promise<Start> {
	const line = await startLine(site, profile);
	const context = await newPhone(browser);
	try {
		const page = await context.newPage();
		await page.addInitScript({ path: clock });
		await open(page, line.url + path + asked, profile);
		await page.waitForFunction(
			(script) => window.usable.said > 0 && (!script || window.usable.awake > 0),
			hasScript
		);
		const { usable, seen } = await page.evaluate(() => ({
			usable: window.usable,
			seen: window.seen
		}));
		return { ...usable, shift: seen.shift, blocking: seen.blocking };
	} finally {
		await context.close();
		await line.close();
	}
}

async function rowOf(
	browser: Browser,
	sites: Sites,
	path: string,
	profile: Profile,
	runs: number
): Promise<string[]> {
	const { ours, floor } = await byTurns(runs, (side) =>
		startQuiz(browser, sites[side].url, path, profile, side === 'ours')
	);
	const of = (side: readonly Start[], what: keyof Start) => side.map((start) => start[what]);
	const usable = spreadOf(of(ours, 'said'));
	return [
		path.slice(0, 2),
		ms(median(of(floor, 'said'))),
		`${ms(usable.median)} (${number(usable.least)}–${number(usable.most)})`,
		times(ratio(of(ours, 'said'), of(floor, 'said'))),
		ms(median(of(ours, 'awake'))),
		times(ratio(of(ours, 'awake'), of(floor, 'said'))),
		`${median(of(ours, 'shift')).toFixed(3)} / ${median(of(floor, 'shift')).toFixed(3)}`,
		`${number(median(of(ours, 'blocking')))} / ${number(median(of(floor, 'blocking')))} ms`
	];
}

const columns = [
	'page',
	'usable by hand',
	'usable',
	'ratio',
	'with all its kinds',
	'ratio',
	'shift',
	'blocking'
];

/** `npm run bench -- quiz`: the practice page beside its choice questions by hand. */
export async function quiz(browser: Browser, runs: number): Promise<Table[]> {
	const sites = await startSites(await byHand());
	try {
		const tables: Table[] = [];
		for (const profile of profiles) {
			const rows: string[][] = [];
			for (const path of pages) {
				console.error(`quiz: ${profile.name}, ${path} …`);
				rows.push(await rowOf(browser, sites, path, profile, runs));
			}
			const title = `Practice, first visit, ${inWords(profile)}`;
			const notes = [
				`Usable: the first question was answered and something came to be read. Medians of ${runs} runs by turns.`
			];
			tables.push({ title, columns, rows, notes });
		}
		return tables;
	} finally {
		await sites.close();
	}
}

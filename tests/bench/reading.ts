import type { Browser } from '@playwright/test';
import { floorPage } from './floor-page.ts';
import { builtPage, type Sites, startSites } from './floor-site.ts';
import { inWords, type Profile, profiles } from './profiles.ts';
import { getToKnow, type Repeat, repeatVisit } from './repeat-visit.ts';
import { median, ratio, spreadOf } from './statistics.ts';
import { kB, ms, number, type Table, times } from './table.ts';
import { byTurns, type Side } from './turns.ts';
import { firstVisit, type Visit } from './visit.ts';

const explainer = 'cross-border-airstrikes';

/** Opening, prose alone, a diagram, maps: what there is to read, in both languages. */
const paths = ['en', 'ur'].flatMap((locale) =>
	['', 'what-happened/', 'actors/', 'geography/'].map((page) => `${locale}/${explainer}/${page}`)
);

const nameOf = (path: string) => {
	const [locale = '', , page = ''] = path.split('/');
	return `${locale} ${page || 'opening'}`;
};

const medianOf = <T extends Record<keyof T, number>>(visits: readonly T[], what: keyof T) =>
	median(visits.map((visit) => visit[what]));

function rowOf(path: string, { ours, floor }: Record<Side, Visit[]>): string[] {
	const of = (side: readonly Visit[], what: keyof Visit) => side.map((visit) => visit[what]);
	const compared = (what: keyof Visit) => times(ratio(of(ours, what), of(floor, what)));
	const lcp = spreadOf(of(ours, 'lcp'));
	return [
		nameOf(path),
		ms(medianOf(floor, 'lcp')),
		`${ms(lcp.median)} (${number(lcp.least)}–${number(lcp.most)})`,
		compared('lcp'),
		compared('fcp'),
		`${kB(medianOf(ours, 'bytesBeforePaint'))} / ${kB(medianOf(floor, 'bytesBeforePaint'))}`,
		`${kB(medianOf(ours, 'bytesBeforeLargest'))} / ${kB(medianOf(floor, 'bytesBeforeLargest'))}`,
		`${medianOf(ours, 'shift').toFixed(3)} / ${medianOf(floor, 'shift').toFixed(3)}`,
		`${number(medianOf(ours, 'blocking'))} / ${number(medianOf(floor, 'blocking'))} ms`,
		`${number(medianOf(ours, 'answer'))} / ${number(medianOf(floor, 'answer'))} ms`
	];
}

const columns = [
	'page',
	'LCP by hand',
	'LCP',
	'LCP ratio',
	'FCP ratio',
	'before FCP',
	'before LCP',
	'shift',
	'blocking',
	'tap to paint'
];

/** `npm run bench -- reading`: pages beside pages by hand with the same words, and both a second time. */
export async function reading(browser: Browser, runs: number): Promise<Table[]> {
	const byHand = new Map<string, string>();
	for (const path of paths) byHand.set(path, floorPage(await builtPage(path)));
	const sites = await startSites(byHand);
	try {
		const first = await firstVisits(browser, sites, runs);
		return [...first, ...(await secondVisits(browser, sites, runs))];
	} finally {
		await sites.close();
	}
}

/** Measures each page on each line, and makes one table a line of the rows. */
async function tablesOf(
	what: string,
	head: Pick<Table, 'columns' | 'notes'>,
	measure: (path: string, profile: Profile) => Promise<string[]>
): Promise<Table[]> {
	const tables: Table[] = [];
	for (const profile of profiles) {
		const rows: string[][] = [];
		for (const path of paths) {
			console.error(`${what}: ${profile.name}, ${nameOf(path)} …`);
			rows.push(await measure(path, profile));
		}
		tables.push({ title: `${what}, ${inWords(profile)}`, rows, ...head });
	}
	return tables;
}

function firstVisits(browser: Browser, sites: Sites, runs: number): Promise<Table[]> {
	const notes = [`Ours / by hand; medians of ${runs} runs by turns.`];
	return tablesOf('Reading, first visit', { columns, notes }, async (path, profile) =>
		rowOf(path, await byTurns(runs, (side) => firstVisit(browser, sites[side].url, path, profile)))
	);
}

async function secondVisits(browser: Browser, sites: Sites, runs: number): Promise<Table[]> {
	console.error('Reading, second visit: saving …');
	const phones = {
		ours: await getToKnow(browser, sites.ours.url, paths, true),
		floor: await getToKnow(browser, sites.floor.url, paths, false)
	};
	const notes = [
		'Ours from the service worker, by hand from what the browser keeps and asks the host about.',
		`Ours / by hand; medians of ${runs} runs by turns.`
	];
	try {
		const head = { columns: repeatColumns, notes };
		return await tablesOf('Reading, second visit', head, async (path, profile) =>
			repeatRowOf(path, await byTurns(runs, (side) => repeatVisit(phones[side], path, profile)))
		);
	} finally {
		await phones.ours.context.close();
		await phones.floor.context.close();
	}
}

const repeatColumns = ['page', 'LCP by hand', 'LCP', 'ratio', 'before LCP', 'shift', 'blocking'];

function repeatRowOf(path: string, { ours, floor }: Record<Side, Repeat[]>): string[] {
	const lcp = spreadOf(ours.map((visit) => visit.lcp));
	const before = spreadOf(ours.map((visit) => visit.bytesBeforeLargest));
	return [
		nameOf(path),
		ms(medianOf(floor, 'lcp')),
		`${ms(lcp.median)} (${number(lcp.least)}–${number(lcp.most)})`,
		times(lcp.median / medianOf(floor, 'lcp')),
		// The most of all runs: the aim is none.
		`${kB(before.most)} / ${kB(medianOf(floor, 'bytesBeforeLargest'))}`,
		`${medianOf(ours, 'shift').toFixed(3)} / ${medianOf(floor, 'shift').toFixed(3)}`,
		`${number(medianOf(ours, 'blocking'))} / ${number(medianOf(floor, 'blocking'))} ms`
	];
}

import type { Browser } from '@playwright/test';
import { floorPage } from './floor-page.ts';
import { builtPage, type Sites, startSites } from './floor-site.ts';
import { inWords, type Profile, profiles } from './profiles.ts';
import { repeatVisit, type Repeat } from './repeat-visit.ts';
import { median, ratio, spreadOf } from './statistics.ts';
import { kB, ms, number, type Table, times } from './table.ts';
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

/** Both sides of one page on one line, in the order of the runs. */
interface Pair {
	ours: Visit[];
	floor: Visit[];
}

/**
 * Visits both by turns, each first in every other run, so that whatever else the machine does falls on both. One more
 * run before, which does not count.
 */
async function inTurns(
	browser: Browser,
	sites: Sites,
	path: string,
	profile: Profile,
	runs: number
): Promise<Pair> {
	const pair: Pair = { ours: [], floor: [] };
	const sides = ['ours', 'floor'] as const;
	for (let run = -1; run < runs; run += 1)
		for (const side of run % 2 ? sides : sides.toReversed()) {
			const visit = await firstVisit(browser, sites[side].url, path, profile);
			if (run >= 0) pair[side].push(visit);
		}
	return pair;
}

const medianOf = (visits: readonly Visit[], what: keyof Visit) =>
	median(visits.map((visit) => visit[what]));

function rowOf(path: string, { ours, floor }: Pair): string[] {
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

/** `npm run bench -- reading`: pages beside pages by hand with the same words, and the same pages a second time. */
export async function reading(browser: Browser, runs: number): Promise<Table[]> {
	const byHand = new Map<string, string>();
	for (const path of paths) byHand.set(path, floorPage(await builtPage(path)));
	const sites = await startSites(byHand);
	try {
		const tables: Table[] = [];
		for (const profile of profiles) {
			const rows: string[][] = [];
			for (const path of paths) {
				console.error(`reading: ${profile.name}, ${nameOf(path)} …`);
				rows.push(rowOf(path, await inTurns(browser, sites, path, profile, runs)));
			}
			const title = `Reading, first visit, ${inWords(profile)}`;
			tables.push({
				title,
				columns,
				rows,
				notes: [`Ours / by hand; medians of ${runs} runs by turns.`]
			});
		}
		console.error('reading: second visits …');
		return [...tables, repeatTable(await repeatVisit(browser, sites.ours, paths, profiles))];
	} finally {
		await sites.close();
	}
}

function repeatTable(repeats: readonly Repeat[]): Table {
	return {
		title: 'Reading, second visit, from the service worker',
		columns: ['line', 'page', 'LCP', 'bytes before LCP', 'shift'],
		rows: repeats.map(({ path, profile, lcp, bytesBeforeLargest, shift }) => [
			profile.name,
			nameOf(path),
			ms(lcp),
			number(bytesBeforeLargest),
			shift.toFixed(3)
		])
	};
}

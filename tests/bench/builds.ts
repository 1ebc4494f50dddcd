import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { compressSite } from '../../src/tools/compress.ts';
import { copyName, writeExplainers } from './many-explainers.ts';
import { runMeasured, type Usage } from './measured-process.ts';
import { kB, ms, number, type Table, times } from './table.ts';

/** How many explainers are built, in two languages each. `BENCH_EXPLAINERS=10,100` chooses others. */
const counts = (process.env.BENCH_EXPLAINERS ?? '10,100,1000').split(',').map(Number);

/** Inside the project, where Vite finds its packages. */
const folder = '.svelte-kit/bench';
const [content, out] = [join(folder, 'content'), join(folder, 'out')];
const site = join(out, 'site');

/** Pages whose weight must not depend on how many explainers there are. */
const sample = ['', 'what-happened/', 'actors/', 'geography/', 'claims/', 'glossary/', 'quiz/'];

interface Build extends Usage {
	explainers: number;
	pages: number;
	/** Brotli bytes of the sample, by address. */
	weights: Map<string, number>;
	/** Time of processors to compress one page as hosts send it, in milliseconds. */
	packing: number;
}

/** `npm run bench -- builds`: what building takes, and how it grows with the number of explainers. */
export async function builds(): Promise<Table[]> {
	const done: Build[] = [];
	const failed: string[] = [];
	for (const explainers of counts) {
		console.error(`builds: ${explainers} explainers …`);
		try {
			done.push(await buildWith(explainers));
		} catch (error) {
			// The others still say something, and that one failed does, too.
			console.error(error);
			failed.push(`The build of ${number(explainers)} explainers failed.`);
		}
	}
	await rm(folder, { recursive: true, force: true });
	return [timesOf(done, failed), weightsOf(done)];
}

async function buildWith(explainers: number): Promise<Build> {
	await writeExplainers(content, explainers);
	await rm(out, { recursive: true, force: true });
	const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'];
	const usage = await runMeasured(vite, { CONTENT: content, OUT: out });
	const files = await readdir(site, { recursive: true });
	const pages = files.filter((file) => file.endsWith('.html')).length;
	return { ...usage, explainers, pages, weights: await weigh(), packing: await packing() };
}

async function weigh(): Promise<Map<string, number>> {
	const weights = new Map<string, number>();
	for (const locale of ['en', 'ur'])
		for (const name of sample) {
			const page = await readFile(join(site, locale, copyName(1), name, 'index.html'));
			weights.set(`${locale} ${name || 'opening'}`, (await promisify(brotliCompress)(page)).length);
		}
	return weights;
}

/** Compresses one explainer's pages in one language: it takes the same for every other. */
async function packing(): Promise<number> {
	const before = process.cpuUsage();
	const packed = await compressSite(join(site, 'en', copyName(1)));
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000 / packed;
}

function timesOf(done: readonly Build[], failed: readonly string[]): Table {
	const rows = done.map((build, i) => {
		const before = done[i - 1];
		const more = before && (build.cpu - before.cpu) / (build.pages - before.pages);
		return [
			number(build.explainers),
			number(build.pages),
			`${number(build.wall / 1000, 1)} s`,
			`${number(build.cpu / 1000, 1)} s`,
			`${number(build.memory / 1e6)} MB`,
			more === undefined ? '' : ms(more),
			ms(build.packing)
		];
	});
	return {
		title: 'Build, two languages',
		columns: [
			'explainers',
			'pages',
			'wall',
			'CPU',
			'memory',
			'CPU a page beyond the row above',
			'compressing a page'
		],
		rows,
		notes: [
			...failed,
			'Copies of the first explainer with its maps, pictures and 71 questions, read, checked and drawn from nothing. Compressing (Brotli 11 and gzip 9) comes on top and is done once for each page.'
		]
	};
}

function weightsOf(done: readonly Build[]): Table {
	const [first, last] = [done[0], done.at(-1)];
	if (!first || !last) return { title: 'Weight of a page', columns: [], rows: [] };
	const rows = [...first.weights].map(([page, bytes]) => {
		const then = last.weights.get(page) ?? NaN;
		return [page, kB(bytes), kB(then), times(then / bytes)];
	});
	return {
		title: 'Weight of a page by the number of explainers',
		columns: ['page', `of ${first.explainers}`, `of ${number(last.explainers)}`, 'ratio'],
		rows
	};
}

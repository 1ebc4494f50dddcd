import { readLookups, type Lookup } from './lookups.ts';
import { tableOf } from './opentype.ts';
import { pruneRules } from './prune.ts';
import { runsOf, slice, type Run } from './runs.ts';
import { comparer, shortest } from './shape.ts';
import { subsetFont } from './subset.ts';
import { tracer, type Usage } from './trace.ts';
import { pack, unpack } from './woff2.ts';

/** A font that holds what some texts need, and the size of the proof. */
export interface CutFont {
	woff2: Uint8Array;
	/** Number of glyphs in it, with those that shaping only passes through. */
	glyphs: number;
	/** Whether unused rules could be left out too. If not, the file is about twice as large. */
	pruned: boolean;
	/** Number of runs that it was seen to draw as the full font does. */
	runs: number;
}

/**
 * Cuts a font down to the glyphs and the substitution rules that texts need.
 *
 * Letters outside of the texts may be in the font and still take wrong forms, silently, so text
 * that is typed or inserted later belongs in a face of its own.
 * @param fullTtf a TrueType font
 * @throws {Error} naming the shortest runs that no cut draws as the full font does
 */
export async function cutFont(fullTtf: Uint8Array, texts: string[]): Promise<CutFont> {
	const gsub = tableOf(fullTtf, 'GSUB');
	if (!gsub) throw new Error('the font has no GSUB table');
	const runs = runsOf(texts);
	const compare = comparer(fullTtf, runs);
	const job = { fullTtf, runs, compare, lookups: readLookups(gsub), characters: needed(texts) };
	const { ttf, pruned } = await cutByUse(job);
	const woff2 = await pack(ttf);
	const different = compare(await unpack(woff2));
	if (different.length > 0) {
		const some = shortest(different).slice(0, 5).join(' | ');
		throw new Error(`the cut font shapes ${different.length} runs otherwise, such as ${some}`);
	}
	return { woff2, glyphs: glyphCount(ttf), pruned, runs: runs.length };
}

interface Job {
	fullTtf: Uint8Array;
	lookups: Lookup[];
	characters: Set<number>;
	runs: Run[];
	compare: (ttf: Uint8Array) => Run[];
}

/**
 * Traces single words, which is nearly always enough, then whatever the cut still draws
 * otherwise, because tracing a run takes some thirty times as long as comparing it. When tracing
 * no longer helps, all rules stay and only glyphs are cut, which costs twice the bytes.
 */
async function cutByUse(job: Job): Promise<{ ttf: Uint8Array; pruned: boolean }> {
	const { fullTtf, lookups, characters, runs, compare } = job;
	const usage: Usage = { glyphs: new Set([0]), rules: new Set(), direct: new Set() };
	const trace = tracer(fullTtf, lookups, usage);
	const cut = (ttf: Uint8Array): Promise<Uint8Array> =>
		subsetFont(ttf, { characters, glyphs: usage.glyphs, closure: false });
	const traced = new Set<Run>();
	let pending = runs.filter((run) => !slice(run).includes(' '));
	while (pending.length > 0) {
		trace(pending);
		for (const run of pending) traced.add(run);
		const ttf = await cut(pruneRules(fullTtf, lookups, usage));
		const different = compare(ttf);
		if (different.length === 0) return { ttf, pruned: true };
		pending = different.filter((run) => !traced.has(run));
	}
	trace(runs.filter((run) => !traced.has(run)));
	return { ttf: await cut(fullTtf), pruned: false };
}

// Both normal forms, since shaping composes and decomposes according to what the font has, and
// the mirror images of brackets, since right-to-left text asks for the opposite one.
function needed(texts: string[]): Set<number> {
	const text = texts.join(' ');
	const characters = `${text.normalize('NFC')}${text.normalize('NFD')} ()[]{}<>«»‹›`;
	return new Set(Array.from(characters, (character) => character.codePointAt(0) ?? 0));
}

function glyphCount(ttf: Uint8Array): number {
	return tableOf(ttf, 'maxp')?.getUint16(4) ?? 0;
}

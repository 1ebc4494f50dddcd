import { Buffer, type Font } from 'harfbuzzjs';
import type { Lookup } from './lookups.ts';
import { ruleFinder, type FindRule } from './match.ts';
import { tableOf } from './opentype.ts';
import type { Rule } from './rules.ts';
import { slice, type Run } from './runs.ts';
import { openFont, shapeRun } from './shape.ts';
import { skippedBy } from './skipping.ts';

/** What the shaping of some runs touches of a font. */
export interface Usage {
	/** Ids of the glyphs seen at any moment, also of those replaced later. */
	glyphs: Set<number>;
	/** Contextual rules that fitted somewhere, whether or not they changed anything. */
	rules: Set<Rule>;
	/** Lookups that substituted directly. */
	direct: Set<Lookup>;
}

/**
 * Makes a function that shapes runs and adds to `usage` what they used of the GSUB table.
 *
 * HarfBuzz reports every change of the glyphs, but not which rule fitted. So whenever it enters a
 * lookup, or changes a glyph inside one, the rules of that lookup are tried again on the same
 * glyphs. This finds some rules too many, since it does not know to which letters a feature such
 * as `medi` applies, but none too few.
 * @param lookups of the same font
 */
export function tracer(ttf: Uint8Array, lookups: Lookup[], usage: Usage): (runs: Run[]) => void {
	const font = openFont(ttf);
	const buffer = new Buffer();
	const ignorable = new Set<number>();
	const read = (): number[] => buffer.getGlyphInfos().map((glyph) => glyph.codepoint);
	const record = recorder(usage, lookups, findersOf(ttf, lookups, ignorable), read);
	buffer.setMessageFunc((_buffer, _font, message) => {
		record(message);
		return true;
	});
	return (runs) => {
		for (const run of runs) {
			ignorable.clear();
			for (const glyph of invisibleGlyphs(font, run)) ignorable.add(glyph);
			shapeRun(font, buffer, run);
		}
	};
}

/** Makes the listener for HarfBuzz's messages. */
function recorder(
	usage: Usage,
	lookups: Lookup[],
	finders: FindRule[],
	read: () => number[]
): (message: string) => void {
	let glyphs: number[] = [];
	// The lookup that runs over the whole row, and the one entered last, which changes glyphs.
	let running = 0;
	let entered = 0;
	const look = (): void => {
		glyphs = read();
		for (const glyph of glyphs) usage.glyphs.add(glyph);
	};
	const use = (lookup: number, at: number): void => {
		const rule = finders[lookup]?.(glyphs, at);
		if (rule) usage.rules.add(rule);
	};
	const useAnywhere = (lookup: number): void => {
		for (const at of glyphs.keys()) use(lookup, at);
	};
	let substituting = false;
	return (message) => {
		const [, lookup, at] = /lookup (\d+)(?: at (\d+))?/.exec(message) ?? [];
		if (message.startsWith('start table')) {
			substituting = message.startsWith('start table GSUB');
			if (substituting) look();
		} else if (!substituting) return;
		else if (message.startsWith('start lookup')) {
			running = entered = Number(lookup);
			useAnywhere(running);
		} else if (message.startsWith('start recursing')) {
			entered = Number(lookup);
			use(entered, Number(at));
		} else if (/^(replaced|multiplied|ligated|deleted)/.test(message)) {
			const changing = lookups[entered];
			if (changing) usage.direct.add(changing);
			look();
			useAnywhere(running);
		}
	};
}

/** @param ignorable read at every search, so it may change from run to run */
function findersOf(ttf: Uint8Array, lookups: Lookup[], ignorable: Set<number>): FindRule[] {
	const gdef = tableOf(ttf, 'GDEF');
	const skipped = gdef ? skippedBy(gdef) : () => () => false;
	return lookups.map((lookup) =>
		ruleFinder(lookup, skipped(lookup), (glyph) => ignorable.has(glyph))
	);
}

/** Glyphs of the soft hyphen, joiners and direction marks in a run, which rules may pass over. */
function invisibleGlyphs(font: Font, run: Run): number[] {
	const characters = slice(run).match(/\p{Default_Ignorable_Code_Point}/gu) ?? [];
	// What the font lacks stands as glyph 0 till the end of shaping.
	return characters.map((character) => font.nominalGlyph(character.codePointAt(0) ?? 0) ?? 0);
}

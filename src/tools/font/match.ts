import type { Lookup } from './lookups.ts';
import type { Fits } from './opentype.ts';
import type { Rule } from './rules.ts';

/** Finds the first rule of a lookup that fits at a place in a row of glyphs, as shaping does. */
export type FindRule = (glyphs: readonly number[], at: number) => Rule | undefined;

/**
 * @param skipped glyphs the lookup passes over, except where it starts
 * @param ignorable glyphs of invisible characters, passed over only where they do not fit
 */
export function ruleFinder(lookup: Lookup, skipped: Fits, ignorable: Fits): FindRule {
	const byFirst = new Map<number, Rule[]>();
	const starting = (glyph: number): Rule[] => {
		const known = byFirst.get(glyph);
		if (known) return known;
		const rules = lookup.rules.filter((rule) => rule.input[0]?.(glyph));
		byFirst.set(glyph, rules);
		return rules;
	};
	const passes = (glyph: number, fits: Fits): boolean =>
		skipped(glyph) || (ignorable(glyph) && !fits(glyph));
	return (glyphs, at) =>
		starting(glyphs[at] ?? 0).find((rule) => {
			const row = { glyphs, passes };
			const last = follow({ ...row, from: at, step: 1 }, rule.input.slice(1));
			if (last === undefined) return false;
			if (follow({ ...row, from: last, step: 1 }, rule.after) === undefined) return false;
			return follow({ ...row, from: at, step: -1 }, rule.before) !== undefined;
		});
}

interface Walk {
	glyphs: readonly number[];
	/** Whether a glyph is passed over where another one is looked for. */
	passes: (glyph: number, fits: Fits) => boolean;
	/** Index next to which the first place is looked for. */
	from: number;
	/** 1 onwards, -1 back. */
	step: number;
}

/** The index of the glyph in the last place, or undefined when a place is not filled. */
function follow({ glyphs, passes, from, step }: Walk, places: Fits[]): number | undefined {
	let at = from;
	for (const fits of places) {
		let glyph: number | undefined;
		do {
			at += step;
			glyph = glyphs[at];
			if (glyph === undefined) return undefined;
		} while (passes(glyph, fits));
		if (!fits(glyph)) return undefined;
	}
	return at;
}

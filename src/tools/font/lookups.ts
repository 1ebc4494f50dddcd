import { list16 } from './opentype.ts';
import { readRules, type Rule } from './rules.ts';

/** A lookup of GSUB. Several may be the same bytes, or share subtables and rule sets. */
export interface Lookup {
	/** Position of its counted list of subtables. */
	list: number;
	/** Which glyphs it passes over, in the bits of the specification. */
	flag: number;
	/** Index in GDEF of the only marks it sees, when `flag` asks for such a set. */
	markSet: number;
	/** In order of trial; empty when the lookup substitutes directly. */
	rules: Rule[];
}

const contextual = 5;
const chained = 6;
const extension = 7;
const reverse = 8;

/**
 * Reads the lookups of a GSUB table.
 * @throws {Error} for a reverse chaining lookup, whose order of trial is not followed here
 * @see https://learn.microsoft.com/typography/opentype/spec/gsub
 */
export function readLookups(gsub: DataView): Lookup[] {
	const start = gsub.getUint16(8);
	return list16(gsub, start).map((offset) => readLookup(gsub, start + offset));
}

function readLookup(gsub: DataView, at: number): Lookup {
	const list = at + 4;
	const subtables = list16(gsub, list);
	const flag = gsub.getUint16(at + 2);
	const markSet = flag & 0x10 ? gsub.getUint16(list + 2 + 2 * subtables.length) : 0;
	const rules = subtables.flatMap((offset, entry) => {
		const subtable = resolve(gsub, gsub.getUint16(at), at + offset);
		if (subtable.type === reverse) throw new Error('reverse chaining is not supported');
		if (subtable.type !== contextual && subtable.type !== chained) return [];
		return readRules(gsub, subtable.at, subtable.type === chained, { list, entry });
	});
	return { list, flag, markSet, rules };
}

/** Follows an extension subtable to the one it stands for. */
function resolve(gsub: DataView, type: number, at: number): { type: number; at: number } {
	if (type !== extension) return { type, at };
	return { type: gsub.getUint16(at + 2), at: at + gsub.getUint32(at + 4) };
}

import { classes, covers, type ClassOf, type Fits } from './opentype.ts';
import type { Lookup } from './lookups.ts';

const ligature = 2;
const base = 1;
const mark = 3;

/**
 * Makes the test for the glyphs that a lookup passes over because of its flag.
 * @see https://learn.microsoft.com/typography/opentype/spec/chapter2#lookupflag-bit-enumeration
 */
export function skippedBy(gdef: DataView): (lookup: Lookup) => Fits {
	const kind = classesAt(gdef, 4);
	const attachment = classesAt(gdef, 10);
	const sets = markSets(gdef);
	return ({ flag, markSet }) =>
		(glyph) => {
			const glyphKind = kind(glyph);
			if (glyphKind === base) return (flag & 2) !== 0;
			if (glyphKind === ligature) return (flag & 4) !== 0;
			if (glyphKind !== mark) return false;
			if (flag & 8) return true;
			if (flag & 0x10) return !sets[markSet]?.(glyph);
			return flag >> 8 !== 0 && attachment(glyph) !== flag >> 8;
		};
}

function classesAt(gdef: DataView, field: number): ClassOf {
	const offset = gdef.getUint16(field);
	return offset === 0 ? () => 0 : classes(gdef, offset);
}

/** The sets of marks of GDEF 1.2 and later. */
function markSets(gdef: DataView): Fits[] {
	const offset = gdef.getUint16(2) >= 2 ? gdef.getUint16(12) : 0;
	if (offset === 0) return [];
	return Array.from({ length: gdef.getUint16(offset + 2) }, (_, index) =>
		covers(gdef, offset + gdef.getUint32(offset + 4 + 4 * index))
	);
}

// Readers for the structures that OpenType layout tables share. Positions are counted from the
// start of the table. https://learn.microsoft.com/typography/opentype/spec/chapter2

/** Asks of a glyph id whether it fits one place of a rule. */
export type Fits = (glyph: number) => boolean;

/** The class of a glyph id. */
export type ClassOf = (glyph: number) => number;

/** A table of a font file. Bytes are the file's own, so writing changes the font. */
export function tableOf(font: Uint8Array, tag: string): DataView | undefined {
	const file = new DataView(font.buffer, font.byteOffset, font.byteLength);
	for (let entry = 12; entry < 12 + 16 * file.getUint16(4); entry += 16) {
		const name = String.fromCharCode(...font.subarray(entry, entry + 4));
		if (name !== tag) continue;
		const start = font.byteOffset + file.getUint32(entry + 8);
		return new DataView(font.buffer, start, file.getUint32(entry + 12));
	}
	return undefined;
}

/** A count at `at` and as many 16-bit numbers after it. */
export function list16(table: DataView, at: number): number[] {
	return numbers16(table, at + 2, table.getUint16(at));
}

/** As many 16-bit numbers as told. */
export function numbers16(table: DataView, at: number, count: number): number[] {
	return Array.from({ length: count }, (_, index) => table.getUint16(at + 2 * index));
}

/** The glyph ids of a coverage table, in coverage order. */
export function coverage(table: DataView, at: number): number[] {
	if (table.getUint16(at) === 1) return list16(table, at + 2);
	return ranges(table, at + 2).flatMap(({ first, last }) =>
		Array.from({ length: last - first + 1 }, (_, index) => first + index)
	);
}

/** Whether a glyph id is in a coverage table. */
export function covers(table: DataView, at: number): Fits {
	const glyphs = new Set(coverage(table, at));
	return (glyph) => glyphs.has(glyph);
}

/** The class of a glyph id in a class definition: 0 for all that it does not name. */
export function classes(table: DataView, at: number): ClassOf {
	const classOf = new Map<number, number>();
	if (table.getUint16(at) === 1) {
		const first = table.getUint16(at + 2);
		list16(table, at + 4).forEach((value, index) => classOf.set(first + index, value));
	} else {
		for (const { first, last, value } of ranges(table, at + 2)) {
			for (let glyph = first; glyph <= last; glyph++) classOf.set(glyph, value);
		}
	}
	return (glyph) => classOf.get(glyph) ?? 0;
}

function ranges(table: DataView, at: number): { first: number; last: number; value: number }[] {
	return Array.from({ length: table.getUint16(at) }, (_, index) => ({
		first: table.getUint16(at + 2 + 6 * index),
		last: table.getUint16(at + 4 + 6 * index),
		value: table.getUint16(at + 6 + 6 * index)
	}));
}

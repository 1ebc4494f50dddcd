import {
	classes,
	coverage,
	covers,
	list16,
	numbers16,
	type ClassOf,
	type Fits
} from './opentype.ts';

/** A contextual rule: what must stand before, at and after the current glyph. */
export interface Rule {
	/** Nearest glyph first, as the table stores it. */
	before: Fits[];
	input: Fits[];
	after: Fits[];
	/** The list entries that lead to the rule: of its lookup, and of its rule set if it has one. */
	links: Link[];
}

/** One entry of a counted list of 16-bit offsets. */
export interface Link {
	/** Position of the count. */
	list: number;
	entry: number;
}

/** What the places of a rule hold as stored: glyph ids, classes or offsets of coverages. */
type Places = Record<'before' | 'input' | 'after', number[]>;

/**
 * The rules of a contextual subtable in order of trial.
 * @param at start of the subtable
 * @param chained whether the subtable also looks at what stands before and after
 * @param link the entry of the lookup that holds the subtable
 */
export function readRules(table: DataView, at: number, chained: boolean, link: Link): Rule[] {
	const format = table.getUint16(at);
	if (format === 3) return [coverageRule(table, at, chained, link)];
	return format === 2 ? classRules(table, at, chained, link) : glyphRules(table, at, chained, link);
}

/** Format 3: the subtable is one rule, with a coverage for every place. */
function coverageRule(table: DataView, at: number, chained: boolean, link: Link): Rule {
	const places = readPlaces(table, at + 2, chained, 0);
	const fits = (offset: number): Fits => covers(table, at + offset);
	return {
		before: places.before.map(fits),
		input: places.input.map(fits),
		after: places.after.map(fits),
		links: [link]
	};
}

/** Format 2: a set of rules for every class of the first glyph; rules name classes. */
function classRules(table: DataView, at: number, chained: boolean, link: Link): Rule[] {
	const covered = covers(table, at + table.getUint16(at + 2));
	const classesAt = (field: number): ClassOf => {
		const offset = table.getUint16(at + field);
		return offset === 0 ? () => 0 : classes(table, at + offset);
	};
	const input = classesAt(chained ? 6 : 4);
	const before = chained ? classesAt(4) : input;
	const after = chained ? classesAt(8) : input;
	const fits = (classOf: ClassOf) => (value: number) => (glyph: number) => classOf(glyph) === value;
	return ruleSets(table, at, at + (chained ? 10 : 6), chained, link).map(
		({ set, places, links }) => ({
			before: places.before.map(fits(before)),
			input: [
				(glyph: number) => covered(glyph) && input(glyph) === set,
				...places.input.map(fits(input))
			],
			after: places.after.map(fits(after)),
			links
		})
	);
}

/** Format 1: a set of rules for every covered first glyph; rules name glyphs. */
function glyphRules(table: DataView, at: number, chained: boolean, link: Link): Rule[] {
	const first = coverage(table, at + table.getUint16(at + 2));
	const fits = (value: number) => (glyph: number) => glyph === value;
	return ruleSets(table, at, at + 4, chained, link).map(({ set, places, links }) => ({
		before: places.before.map(fits),
		input: [(glyph) => glyph === first[set], ...places.input.map(fits)],
		after: places.after.map(fits),
		links
	}));
}

/** The rules of formats 1 and 2 with the number of their set. The first input is left out. */
function ruleSets(
	table: DataView,
	at: number,
	list: number,
	chained: boolean,
	link: Link
): { set: number; places: Places; links: Link[] }[] {
	return list16(table, list).flatMap((offset, set) => {
		if (offset === 0) return [];
		const rules = at + offset;
		return list16(table, rules).map((rule, entry) => ({
			set,
			places: readPlaces(table, rules + rule, chained, 1),
			links: [link, { list: rules, entry }]
		}));
	});
}

/** @param implied how many glyphs of the input are counted but not stored */
function readPlaces(table: DataView, at: number, chained: boolean, implied: number): Places {
	// Without chaining the number of actions stands between the count and the values.
	if (!chained) {
		const values = numbers16(table, at + 4, table.getUint16(at) - implied);
		return { before: [], input: values, after: [] };
	}
	const before = list16(table, at);
	const second = at + 2 + 2 * before.length;
	const input = numbers16(table, second + 2, table.getUint16(second) - implied);
	const after = list16(table, second + 2 + 2 * input.length);
	return { before, input, after };
}

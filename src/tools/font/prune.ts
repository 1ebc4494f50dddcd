import type { Lookup } from './lookups.ts';
import { tableOf } from './opentype.ts';
import type { Link } from './rules.ts';
import type { Usage } from './trace.ts';

/**
 * A copy of a font whose GSUB table no longer reaches the rules and lookups that were not used.
 * Their bytes stay until the font is subset.
 *
 * Lists are decided by their position, not per lookup: several lookups may share a list, and what
 * one of them uses must stay for all.
 * @param lookups of the same font
 */
export function pruneRules(ttf: Uint8Array, lookups: Lookup[], usage: Usage): Uint8Array {
	// Not slice(): that of a Node buffer shares its bytes.
	const pruned = new Uint8Array(ttf);
	const gsub = tableOf(pruned, 'GSUB');
	if (!gsub) return pruned;
	const kept = keptEntries([...usage.rules].flatMap((rule) => rule.links));
	const whole = new Set([...usage.direct].map((lookup) => lookup.list));
	const lists = new Set(lookups.map((lookup) => lookup.list));
	for (const { links } of lookups.flatMap((lookup) => lookup.rules)) {
		for (const { list } of links) lists.add(list);
	}
	for (const list of lists) {
		if (!whole.has(list)) keepOnly(gsub, list, kept.get(list) ?? new Set());
	}
	return pruned;
}

function keptEntries(links: Link[]): Map<number, Set<number>> {
	const kept = new Map<number, Set<number>>();
	for (const { list, entry } of links) {
		const entries = kept.get(list) ?? new Set();
		kept.set(list, entries.add(entry));
	}
	return kept;
}

/** Moves the kept entries of a counted list to its front, in their order, and shortens it. */
function keepOnly(table: DataView, list: number, kept: Set<number>): void {
	const position = (entry: number): number => list + 2 + 2 * entry;
	const entries = [...kept].sort((a, b) => a - b);
	for (const [index, entry] of entries.entries()) {
		table.setUint16(position(index), table.getUint16(position(entry)));
	}
	table.setUint16(list, entries.length);
}

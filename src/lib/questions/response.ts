/** A position in a list for each place to fill; `null` where nothing is chosen yet. */
export type Picks = readonly (number | null)[];

/** What a learner gives. Canonical: positions are those of the authored lists, whatever order they were shown in. */
export type Response = number | string | Picks;

/** A position in a list of `length`, or `undefined` for anything else. */
export function parseIndex(value: unknown, length: number): number | undefined {
	return Number.isInteger(value) && (value as number) >= 0 && (value as number) < length
		? (value as number)
		: undefined;
}

/** Picks for as many places as `lengths` has, each out of a list of that length; `undefined` for anything else. */
export function parsePicks(
	value: unknown,
	lengths: readonly number[]
): (number | null)[] | undefined {
	if (!Array.isArray(value) || value.length !== lengths.length) return undefined;
	const picks = lengths.map((length, at) =>
		value[at] === null ? null : parseIndex(value[at], length)
	);
	return picks.includes(undefined) ? undefined : (picks as (number | null)[]);
}

/** Whether every place is filled. */
export function isFilled(picks: Picks): boolean {
	return !picks.includes(null);
}

/** How many places hold what the key holds. */
export function countEqual(key: Picks, picks: Picks): number {
	return key.filter((pick, at) => pick === picks[at]).length;
}

/** What many runs of one measurement came to. */
export interface Spread {
	median: number;
	least: number;
	most: number;
	/** How many runs. */
	runs: number;
}

/** The middle one of several numbers, or the mean of the two in the middle. Throws for none. */
export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const half = Math.floor(sorted.length / 2);
	const [low, high] = [sorted[sorted.length % 2 ? half : half - 1], sorted[half]];
	if (low === undefined || high === undefined) throw new Error('no values, no median');
	return (low + high) / 2;
}

/** Median and extremes of several runs. */
export const spreadOf = (values: readonly number[]): Spread => ({
	median: median(values),
	least: Math.min(...values),
	most: Math.max(...values),
	runs: values.length
});

/**
 * How much more one thing takes than another, by the medians of runs taken in turns. Nothing against nothing is 1:
 * neither blocks, neither jumps.
 */
export function ratio(ours: readonly number[], floor: readonly number[]): number {
	const [a, b] = [median(ours), median(floor)];
	return a === b ? 1 : a / b;
}

/** Ours, and what is by hand. */
export type Side = 'ours' | 'floor';

/**
 * Measures both sides by turns, each first in every other run, so that whatever else the machine does falls on both. One
 * more run before, which does not count. Answers in the order of the runs.
 */
export async function byTurns<T>(
	runs: number,
	measure: (side: Side) => Promise<T>
): Promise<Record<Side, T[]>> {
	const measured: Record<Side, T[]> = { ours: [], floor: [] };
	const sides: readonly Side[] = ['ours', 'floor'];
	for (let run = -1; run < runs; run += 1)
		for (const side of run % 2 ? sides : sides.toReversed()) {
			const one = await measure(side);
			if (run >= 0) measured[side].push(one);
		}
	return measured;
}

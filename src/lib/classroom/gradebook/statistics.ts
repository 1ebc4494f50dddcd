/*
 * Item statistics as Moodle has them (question/classes/statistics/questions/calculator.php of Moodle 4.4), so that a
 * teacher who uses both reads the same figures. Frozen by vectors in the test.
 */

/** Arithmetic mean; null of nothing. */
function mean(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample covariance, with n - 1; null of fewer than two pairs. `a` and `b` are of one length. */
function covariance(a: readonly number[], b: readonly number[]): number | null {
	const [meanA, meanB] = [mean(a), mean(b)];
	if (a.length < 2 || meanA === null || meanB === null) return null;
	const sum = a.reduce((total, value, at) => total + (value - meanA) * (b[at]! - meanB), 0);
	return sum / (a.length - 1);
}

/** Facility of an item: what was earned of what could be, 0 to 1; null of nothing. */
export function facility(scores: readonly number[], possible: number): number | null {
	const earned = mean(scores);
	return earned === null || possible === 0 ? null : earned / possible;
}

/**
 * Moodle's discrimination index: 100 times the correlation of an item with the rest of the test, -100 to 100. Null
 * where either does not vary.
 */
export function discrimination(item: readonly number[], totals: readonly number[]): number | null {
	const rest = totals.map((total, at) => total - item[at]!);
	const [ofItem, ofRest, both] = [
		covariance(item, item),
		covariance(rest, rest),
		covariance(item, rest)
	];
	if (!ofItem || !ofRest || both === null) return null;
	return (100 * both) / Math.sqrt(ofItem * ofRest);
}

/** How a discrimination index of so many students may be shown: simulated classes below 20 gave it any value. */
export function trust(students: number): 'hidden' | 'rough' | 'shown' {
	if (students < 20) return 'hidden';
	return students < 50 ? 'rough' : 'shown';
}

/** The 97.5 % quantile of the normal distribution: for an interval of 95 %. */
const z = 1.959963984540054;

/**
 * Wilson's score interval of 95 % for `count` of `of` (E. B. Wilson, JASA 22, 1927, pages 209 to 212): where the share
 * of a larger group like this one would lie. Null of nothing.
 */
export function wilson(count: number, of: number): { low: number; high: number } | null {
	if (of === 0) return null;
	const share = count / of;
	const scale = 1 + (z * z) / of;
	const centre = (share + (z * z) / (2 * of)) / scale;
	const half = (z / scale) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
	return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

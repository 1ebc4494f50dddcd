import type { Point } from '#lib/map/geometry.ts';

/**
 * Whether a point lies in a shape with the even-odd rule, so that a ring inside another is a hole.
 */
export function contains(rings: readonly (readonly Point[])[], point: Point): boolean {
	return rings.filter((ring) => surrounds(ring, point)).length % 2 === 1;
}

/** Counts the edges that a ray to the right of the point crosses. */
function surrounds(ring: readonly Point[], [x, y]: Point): boolean {
	let inside = false;
	let [fromX, fromY] = ring.at(-1) ?? [0, 0];
	for (const [toX, toY] of ring) {
		const crosses = fromY > y !== toY > y;
		if (crosses && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside;
		[fromX, fromY] = [toX, toY];
	}
	return inside;
}

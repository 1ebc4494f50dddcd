import type { Point } from './geometry.ts';

/**
 * The corners of every part of a base map's path, in units of its `viewBox`. A closed part does not
 * repeat its first corner.
 * @throws {Error} for a path with other commands than `M`, `l` and `z`
 */
export function ringsOf(path: string): Point[][] {
	if (/[^Mlz\d\s-]/.test(path)) throw new Error(`Not a path of a base map: ${path.slice(0, 40)}`);
	return path
		.split('M')
		.slice(1)
		.map((part) => absolute((part.match(/-?\d+/g) ?? []).map(Number)));
}

function absolute(numbers: number[]): Point[] {
	const points: Point[] = [];
	let [x, y] = [0, 0];
	for (let i = 0; i + 1 < numbers.length; i += 2) {
		x += numbers[i] ?? 0;
		y += numbers[i + 1] ?? 0;
		points.push([x, y]);
	}
	return points;
}

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

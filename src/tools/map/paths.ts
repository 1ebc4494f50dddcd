import type { Point } from '#lib/map/geometry.ts';

/** A connected run of corners. */
export interface Run {
	points: Point[];
	closed: boolean;
}

/**
 * An SVG path in whole numbers with relative lines, as few characters as that takes.
 * Corners are rounded where they lie and only then subtracted, so that errors do not add up and
 * a border comes out alike in both shapes beside it.
 */
export function pathOf(runs: Run[]): string {
	const rounded = runs.map(({ points, closed }) => ({
		points: points.map(([x, y]) => [Math.round(x), Math.round(y)] as const),
		closed
	}));
	return linked(rounded).map(runPath).join('');
}

/**
 * Open runs that end where others begin or end, made one, so that a border is one line and its
 * dashes go on.
 */
function linked(runs: Run[]): Run[] {
	const whole = runs.filter((run) => run.closed);
	const open = runs.filter((run) => !run.closed).map((run) => run.points);
	while (open.length > 0) {
		let points = open.shift()!;
		for (let next = meeting(points, open); next; next = meeting(points, open)) {
			open.splice(open.indexOf(next), 1);
			points = joinedAt(points, next);
		}
		whole.push({ points, closed: false });
	}
	return whole;
}

/** The first of the runs that has an end in common with this one. */
function meeting(points: Point[], runs: Point[][]): Point[] | undefined {
	const ends = [points[0]!, points.at(-1)!];
	return runs.find((run) => [run[0]!, run.at(-1)!].some((a) => ends.some((b) => isSame(a, b))));
}

/** Two runs that share an end, as one. Either may be turned round for it. */
function joinedAt(a: Point[], b: Point[]): Point[] {
	const head = isSame(a.at(-1)!, b[0]) || isSame(a.at(-1)!, b.at(-1)) ? a : [...a].reverse();
	const tail = isSame(head.at(-1)!, b[0]) ? b : [...b].reverse();
	return [...head, ...tail.slice(1)];
}

function runPath({ points, closed }: Run): string {
	const corners = withoutRests(points, closed);
	const [first, ...others] = corners;
	if (!first || corners.length < (closed ? 3 : 2)) return '';
	let [x, y] = first;
	const steps = others.map(([toX, toY]) => {
		const step = [toX - x, toY - y];
		[x, y] = [toX, toY];
		return step;
	});
	return `M${joined([first])}l${joined(steps)}${closed ? 'z' : ''}`;
}

/**
 * Drops corners that repeat the one before or lie on the straight line between their neighbours.
 */
function withoutRests(points: Point[], closed: boolean): Point[] {
	const kept: Point[] = [];
	for (const point of points) {
		if (isSame(point, kept.at(-1))) continue;
		while (kept.length > 1 && isBetween(kept.at(-1)!, kept.at(-2)!, point)) kept.pop();
		kept.push(point);
	}
	if (closed && kept.length > 1 && isSame(kept[0]!, kept.at(-1))) kept.pop();
	return kept;
}

const isSame = ([x, y]: Point, other: Point | undefined): boolean =>
	x === other?.[0] && y === other[1];

/** Whether a corner lies on the way from `a` to `b`, not on a spike beyond them. */
function isBetween([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): boolean {
	const [inX, inY, outX, outY] = [x - ax, y - ay, bx - x, by - y];
	return inX * outY === inY * outX && inX * outX + inY * outY > 0;
}

/** A minus sign parts two numbers as well as a space does. */
function joined(pairs: readonly (readonly number[])[]): string {
	return pairs.flat().join(' ').replaceAll(' -', '-');
}

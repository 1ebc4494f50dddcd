import type { Drawing, Spot } from './drawing.ts';
import { frameOf, overlap, type Box } from './geometry.ts';
import type { Label } from './schema.ts';

/** How far a script's words reach, in parts of the size of its letters. Estimates: a target may be a little too large. */
const reach = {
	ltr: { letter: 0.58, above: 0.8, below: 0.25, row: 1.2 },
	rtl: { letter: 0.36, above: 1, below: 0.4, row: 1.9 }
};

/** Size of the letters in units of the `viewBox`, where they are largest beside the map: on a phone. */
const letters = { ltr: 58, rtl: 80 };

/** 44 px on a map that a phone shows 328 px wide. */
const finger = 220;

/** Half of what a dot takes, with a little air. */
const dot = 8;

export type Direction = keyof typeof reach;

/** From one row of a label to the next, in parts of the size of its letters. */
export const rowOf = (direction: Direction): number => reach[direction].row;

/** Where a finger or a pointer finds a place: over its name and its dot. */
export interface Target {
	id: string;
	name: string;
	box: Box;
}

/**
 * The targets of a drawing's places: each as large as a finger where there is room for it, and none over another.
 * @param direction of the script that the labels are in
 */
export function targetsOf(drawing: Drawing, direction: Direction): Target[] {
	const { base, labels, places, spots } = drawing;
	const cores = places.map(({ id }) => {
		const label = labels.find((one) => one.id === id);
		const boxes = [
			...(label ? [boxOfLabel(label, direction)] : []),
			...spots.filter((spot) => spot.id === id).map(boxOfSpot)
		];
		return union(boxes);
	});
	const boxes = apart(cores, frameOf(base));
	return places.map(({ id, name }, i) => ({ id, name, box: boxes[i]! }));
}

/** What a label covers, roughly; a turned one as if it were not turned. */
function boxOfLabel({ x, y, anchor, rows }: Label, direction: Direction): Box {
	const { letter, above, below, row } = reach[direction];
	const size = letters[direction];
	const width = Math.max(...rows.map((text) => text.length)) * letter * size;
	const toRight = (anchor === 'start') === (direction === 'ltr');
	const left = anchor === 'middle' ? x - width / 2 : toRight ? x : x - width;
	const height = (above + below + (rows.length - 1) * row) * size;
	return { x: left, y: y - above * size, width, height };
}

/** The middle of a ring is enough: a finger finds it, and its edge may reach far. */
const boxOfSpot = ({ x, y }: Spot): Box => ({
	x: x - dot,
	y: y - dot,
	width: 2 * dot,
	height: 2 * dot
});

const right = ({ x, width }: Box) => x + width;
const bottom = ({ y, height }: Box) => y + height;

/** The box between four edges. */
const between = (left: number, top: number, toRight: number, toBottom: number): Box => ({
	x: left,
	y: top,
	width: toRight - left,
	height: toBottom - top
});

/** The smallest box around all. */
function union(boxes: readonly Box[]): Box {
	return between(
		Math.min(...boxes.map(({ x }) => x)),
		Math.min(...boxes.map(({ y }) => y)),
		Math.max(...boxes.map(right)),
		Math.max(...boxes.map(bottom))
	);
}

/** Grows every box to the size of a finger inside the frame; where two would then meet, the gap between them is shared. */
export function apart(cores: readonly Box[], frame: Box): Box[] {
	const grown = cores.map((core) => inside(grow(core), frame));
	return grown.map((box, i) =>
		cores.reduce(
			(left, other, j) => (i !== j && overlap(box, grown[j]!) ? cut(left, cores[i]!, other) : left),
			box
		)
	);
}

function grow({ x, y, width, height }: Box): Box {
	const [more, higher] = [Math.max(0, finger - width), Math.max(0, finger - height)];
	return { x: x - more / 2, y: y - higher / 2, width: width + more, height: height + higher };
}

function inside(box: Box, frame: Box): Box {
	return between(
		Math.max(box.x, frame.x),
		Math.max(box.y, frame.y),
		Math.min(right(box), right(frame)),
		Math.min(bottom(box), bottom(frame))
	);
}

/** Ends a box half-way between its core and another, on the side where they are furthest apart. */
function cut(box: Box, core: Box, other: Box): Box {
	const gaps = {
		right: other.x - right(core),
		left: core.x - right(other),
		bottom: other.y - bottom(core),
		top: core.y - bottom(other)
	};
	const widest = Math.max(...Object.values(gaps));
	if (widest < 0) return box;
	const edge = (side: keyof typeof gaps, own: number, middle: number) =>
		gaps[side] === widest ? middle : own;
	return between(
		edge('left', box.x, Math.max(box.x, core.x - widest / 2)),
		edge('top', box.y, Math.max(box.y, core.y - widest / 2)),
		edge('right', right(box), Math.min(right(box), right(core) + widest / 2)),
		edge('bottom', bottom(box), Math.min(bottom(box), bottom(core) + widest / 2))
	);
}

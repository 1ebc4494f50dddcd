import { locales } from '#lib/locale/locales.ts';
import type { Box, Point } from '#lib/map/geometry.ts';
import {
	cellOf,
	column,
	dot,
	type Drawn,
	isLevel,
	lastRow,
	letters,
	type Relation,
	type Rows,
	stackRows,
	verbLines,
	width
} from './relation-rows.ts';
import type { LocalExplainer } from './localized.ts';

/** An actor's box. */
export interface Node extends Box {
	actor: LocalExplainer['actors']['actors'][number];
	/** Ids of everyone that an edge ties it to, itself among them. */
	near: string[];
}

/** One line of an edge's words. `y` is its baseline; `anchor` is the part of the text at which `x` is. */
export interface Words {
	text: string;
	x: number;
	y: number;
	anchor: 'middle' | 'start' | 'end';
}

/** What an edge looks like. */
interface Course {
	from: Point;
	to: Point;
	/** Middle of the dot that carries its number. */
	key: Point;
	words: Words[];
}

/** A relation as drawn. */
export interface Edge extends Course {
	relation: Relation;
	/** Its place in the diagram's order of reading, from 1. */
	number: number;
	standing: LocalExplainer['facts'][number]['standing'];
	/** Whether its beginning is who says so. If not, neither of the two speaks, and it points nowhere. */
	spoken: boolean;
}

export interface Drawing {
	width: number;
	height: number;
	nodes: Node[];
	/** In order of their numbers. */
	edges: Edge[];
}

/** An actor's box, as if the script ran from left to right. */
function boxOf({ actors }: Drawn, { spans }: Rows, id: string): Box {
	const cell = cellOf(actors, id);
	const y = spans.get(cell.row)!.top;
	const height = spans.get(lastRow(actors, id))!.bottom - y;
	return { x: cell.column === 1 ? 0 : width - column, y, width: column, height };
}

/** An edge between the columns, its words above its dot. */
function levelCourse({ locale }: Drawn, relation: Relation, [from, to]: Box[], y: number): Course {
	const inner = (box: Box): Point => [box.x === 0 ? column : box.x, y];
	const { line, below } = letters[locale];
	const x = width / 2;
	const words = verbLines(relation, locale)
		.toReversed()
		.map((text, i) => ({ text, x, y: y - dot - below - i * line, anchor: 'middle' as const }));
	return { from: inner(from!), to: inner(to!), key: [x, y], words };
}

/** An edge inside a column, its words beside its dot, towards the gutter. */
function uprightCourse({ verb }: Relation, [from, to]: Box[], y: number): Course {
	const x = from!.x + column / 2;
	const isFirst = from!.x === 0;
	const words: Words = isFirst
		? { text: verb, x: x + 18, y: y + 5, anchor: 'start' }
		: { text: verb, x: x - 18, y: y + 5, anchor: 'end' };
	const bottom = (box: Box) => box.y + box.height;
	const [start, end] = from!.y < to!.y ? [bottom(from!), to!.y] : [from!.y, bottom(to!)];
	return { from: [x, start], to: [x, end], key: [x, y], words: [words] };
}

function mirrorCourse({ from, to, key, words }: Course): Course {
	const mirror = ([x, y]: Point): Point => [width - x, y];
	const mirroredWords = words.map((line) => ({ ...line, x: width - line.x }));
	return { from: mirror(from), to: mirror(to), key: mirror(key), words: mirroredWords };
}

function edgesOf(drawn: Drawn, rows: Rows): Omit<Edge, 'number'>[] {
	const { actors, facts, locale } = drawn;
	return actors.relations.map((relation) => {
		const boxes = [relation.from, relation.to].map((id) => boxOf(drawn, rows, id));
		const y = rows.lanes.get(relation.id)!;
		const course = isLevel(actors, relation)
			? levelCourse(drawn, relation, boxes, y)
			: uprightCourse(relation, boxes, y);
		const fact = facts.find(({ id }) => id === relation.facts[0]);
		if (!fact) throw new Error(`${relation.id} rests on no fact`);
		const { who, standing } = fact;
		const shown = locales[locale].dir === 'rtl' ? mirrorCourse(course) : course;
		return { ...shown, relation, standing, spoken: who === relation.from };
	});
}

function nodesOf(drawn: Drawn, rows: Rows): Node[] {
	const { actors, locale } = drawn;
	return actors.actors.flatMap((actor) => {
		const { id } = actor;
		if (!actors.diagram.some((cell) => cell.actor === id)) return [];
		const box = boxOf(drawn, rows, id);
		const x = locales[locale].dir === 'rtl' ? width - column - box.x : box.x;
		const ends = actors.relations.map(({ from, to }) => [from, to]);
		const near = [id, ...ends.filter((pair) => pair.includes(id)).flat()];
		return [{ ...box, x, actor, near: [...new Set(near)] }];
	});
}

/** The diagram of an explainer's relations in its language: in a script from right to left, the mirror image. */
export function drawRelations(drawn: Drawn): Drawing {
	const rows = stackRows(drawn);
	const nodes = nodesOf(drawn, rows).toSorted((a, b) => a.y - b.y);
	const edges = edgesOf(drawn, rows).toSorted((a, b) => a.key[1] - b.key[1]);
	return {
		width,
		height: Math.max(...nodes.map(({ y, height }) => y + height)),
		nodes,
		edges: edges.map((edge, i) => ({ ...edge, number: i + 1 }))
	};
}

/** The pen's dot around a point, as high as `2 * dot`. */
const nuqta = ([x, y]: Point) => `M${x - 2} ${y - 11}l12 8-9 14-12-8z`;

/** Path of all that is filled of an edge: the dot of its number, and an arrow's head at whom it speaks of or a dot at both ends. */
export function dotsOf({ from, to, key, spoken }: Edge): string {
	const [x, y] = to;
	const toward = [Math.sign(x - from[0]), Math.sign(y - from[1])] as const;
	if (!spoken) {
		const inward = from.map((at, i) => at + 4 * toward[i]!);
		const before = to.map((at, i) => at - 4 * toward[i]!);
		const ends = [inward, before].map(([left = 0, top]) => `M${left - 4} ${top}l4-4 4 4-4 4z`);
		return nuqta(key) + ends.join('');
	}
	const head = toward[1] === 0 ? `l${-9 * toward[0]}-5v10z` : `l-5 ${-9 * toward[1]}h10z`;
	return `${nuqta(key)}M${x} ${y}${head}`;
}

/** Path of an edge's line. */
export const lineOf = ({ from, to }: Edge): string =>
	`M${from.join(' ')}${from[1] === to[1] ? `H${to[0]}` : `V${to[1]}`}`;

/** Path that strikes a line halfway between its dot and its end. */
export const strikeOf = ({ key, to }: Edge): string =>
	`M${(key[0] + to[0]) / 2 - 4} ${(key[1] + to[1]) / 2 + 7}l8-14`;

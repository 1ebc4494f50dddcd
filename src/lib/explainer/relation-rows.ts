import type { Locale } from '#lib/locale/locales.ts';
import type { LocalExplainer } from './localized.ts';

/*
 * How the rows of the diagram of relations come to lie, in units of its `viewBox`: two columns of boxes, and between
 * them a gutter of edges. An edge between the columns runs level, in the row of whichever of its two boxes begins
 * lower; the other box reaches down to it. An edge inside a column stands upright, between neighbours.
 */

type Actors = LocalExplainer['actors'];
export type Relation = Actors['relations'][number];

/** What drawing needs of an explainer. */
export type Drawn = Pick<LocalExplainer, 'actors' | 'facts' | 'locale'>;

/** Where the rows lie. */
export interface Rows {
	/** Top and bottom by row. */
	spans: Map<number, { top: number; bottom: number }>;
	/** Height of each edge's dot, by relation. */
	lanes: Map<string, number>;
}

/** Widths of the diagram and of a column, and half of the dot that carries an edge's number. */
export const [width, column, dot] = [328, 104, 12];
/** Between two rows; and where an upright edge stands between them. */
const [gap, wideGap] = [12, 52];
/** Pattern and padding of a box, and the height that a finger needs. */
const [padding, finger] = [22, 48];

/** What letters need: their average width, a line's height, and how deep they hang below it. Measured, then rounded up. */
export const letters: Record<Locale, { width: number; line: number; below: number }> = {
	en: { width: 7.8, line: 18, below: 5 },
	ur: { width: 6.6, line: 30, below: 12 }
};

/** The text in lines no wider than `room`, by the average width of a letter. A longer word stands alone. */
export function wrap(text: string, room: number, locale: Locale): string[] {
	const most = room / letters[locale].width;
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = `${lines.at(-1) ?? ''} ${word}`;
		if (lines.length > 0 && longer.length <= most) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** The verb of an edge as it stands in the gutter. */
export const verbLines = ({ verb }: Relation, locale: Locale) =>
	wrap(verb, width - 2 * column, locale);

/** Where an actor's box begins. Throws when it has none: `check` lets no edge without boxes through. */
export function cellOf({ diagram }: Actors, id: string): Actors['diagram'][number] {
	const cell = diagram.find(({ actor }) => actor === id);
	if (!cell) throw new Error(`no box for ${id}`);
	return cell;
}

/** Whether an edge runs from column to column. */
export const isLevel = (actors: Actors, { from, to }: Relation) =>
	cellOf(actors, from).column !== cellOf(actors, to).column;

/** The row that an edge runs in or, upright, stands above. */
const rowOf = (actors: Actors, { from, to }: Relation) =>
	Math.max(cellOf(actors, from).row, cellOf(actors, to).row);

/** The last row that a box reaches down to. */
export function lastRow(actors: Actors, id: string): number {
	const own = actors.relations.filter(({ from, to }) => from === id || to === id);
	const level = own.filter((relation) => isLevel(actors, relation));
	return Math.max(cellOf(actors, id).row, ...level.map((relation) => rowOf(actors, relation)));
}

/** Height of a row by the boxes that begin and end in it. */
function boxHeight({ actors, locale }: Drawn, row: number): number {
	const names = actors.actors.flatMap(({ id, name }) => {
		const isHere = actors.diagram.some((cell) => cell.actor === id && cell.row === row);
		return isHere && lastRow(actors, id) === row ? [name] : [];
	});
	const lines = names.map((name) => wrap(name, column - 8, locale).length);
	return Math.max(finger, padding + Math.max(0, ...lines) * letters[locale].line);
}

/** How far below the dot above it an edge's dot must stay, so that its words have room. */
const pitchOf = (relation: Relation, locale: Locale) =>
	2 * dot + 10 + verbLines(relation, locale).length * letters[locale].line;

/** Stacks the rows: each as high as its boxes and edges need, its edges in the middle. */
export function stackRows(drawn: Drawn): Rows {
	const { actors, locale } = drawn;
	const rows: Rows = { spans: new Map(), lanes: new Map() };
	let [end, above] = [-gap, -dot];
	for (const row of [...new Set(actors.diagram.map((cell) => cell.row))].sort((a, b) => a - b)) {
		const here = actors.relations.filter((relation) => rowOf(actors, relation) === row);
		const upright = here.filter((relation) => !isLevel(actors, relation));
		const level = here.filter((relation) => isLevel(actors, relation));
		const top = end + (upright.length > 0 ? wideGap : gap);
		for (const { id } of upright) rows.lanes.set(id, (above = (end + top) / 2));
		const height = boxHeight(drawn, row);
		const pitches = level.map((relation) => pitchOf(relation, locale));
		const [first = 0, ...others] = pitches;
		const spread = others.reduce((sum, pitch) => sum + pitch, 0);
		let lane = Math.max(top + (height - spread) / 2 - first, above);
		level.forEach(({ id }, i) => rows.lanes.set(id, (lane += pitches[i] ?? 0)));
		if (level.length > 0) above = lane;
		end = Math.max(top + height, above + dot + 2);
		rows.spans.set(row, { top, bottom: end });
	}
	return rows;
}

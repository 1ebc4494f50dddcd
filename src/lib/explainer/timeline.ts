import type { LocalExplainer } from './localized.ts';

type Row = LocalExplainer['timeline'][number];

/** What is told of one event. */
export interface TimelineEvent {
	id: string;
	/** What the article tells stands first. */
	rows: [Row, ...Row[]];
	/** Whether both the article and background tell of it. */
	fromBoth: boolean;
	/** The glossary's word for what both tell of, where it has one. */
	word: string;
}

/** What a row tells of: rows that name no event are one each. */
const eventOf = ({ id, event = id }: Row) => event;

/** Whether a row rests on background, and so on nothing in the article. */
export const isBackground = ({ background }: Row) => background.length > 0;

/** The events of the timeline in order: neighbouring rows that tell of one event are together. */
export function eventsOf({
	timeline,
	glossary
}: Pick<LocalExplainer, 'timeline' | 'glossary'>): TimelineEvent[] {
	const groups: [Row, ...Row[]][] = [];
	for (const row of timeline) {
		const group = groups.at(-1);
		if (group && eventOf(group[0]) === eventOf(row)) group.push(row);
		else groups.push([row]);
	}
	return groups.map((rows) => {
		const id = eventOf(rows[0]);
		const fromBoth = rows.some(isBackground) && !rows.every(isBackground);
		rows.sort((a, b) => Number(isBackground(a)) - Number(isBackground(b)));
		const term = fromBoth ? glossary.find((one) => one.id === id) : undefined;
		return { id, rows, fromBoth, word: term?.word ?? '' };
	});
}

import type { LocalExplainer } from './localized.ts';
import type { Outline, Statement } from './outline.ts';
import type { Standing } from './schema.ts';

/** One statement as a source note shows it. */
export interface Source {
	id: string;
	standing: Standing | 'background';
	/** Who says so, by name; empty where nobody does: a gap, background. */
	name: string;
	/** The same as it stands after "claimed by". */
	speaker: string;
	/** What gives the lens its pattern: the number of the speaker's side, or that nobody of the article speaks. */
	side: `${number}` | 'nobody' | 'background';
	/** Paragraph of the article; empty where it is not in the article. */
	paragraph: string;
	statement: string;
	note: string;
	/** Where background was read. */
	origins: { name: string; date?: string; url?: string }[];
}

/** What stands behind one mark in the prose. */
export interface Citation {
	/** Names the popover: `F01b-F01c`. */
	key: string;
	/** One or more sources of one voice. */
	sources: [Source, ...Source[]];
	/** What the other side of a contested point says. */
	others: Source[];
}

/** Which of an explainer's sides this is, from 1: an explainer names its own, patterns are the same for all. */
export function numberOfSide({ actors }: LocalExplainer, side: string): `${number}` {
	return `${actors.sides.findIndex(({ id }) => id === side) + 1}`;
}

/** The fact as a source. Throws when the ledger has no such fact: `check` lets none through. */
export function sourceOfFact(explainer: LocalExplainer, id: string): Source {
	const fact = explainer.facts.find((row) => row.id === id);
	const actor = explainer.actors.actors.find((row) => row.id === fact?.who);
	if (!fact || !actor) throw new Error(`no fact ${id}, or nobody who says it`);
	const { standing, paragraph, statement, note = '' } = fact;
	return {
		id,
		standing,
		name: actor.name,
		speaker: actor.speaker ?? actor.name,
		side: numberOfSide(explainer, actor.side),
		paragraph,
		statement,
		note,
		origins: []
	};
}

function sourceOfGap({ gaps }: LocalExplainer, id: string): Source {
	const gap = gaps.find((row) => row.id === id);
	if (!gap) throw new Error(`no gap ${id}`);
	const { statement } = gap;
	return {
		id,
		standing: 'unstated',
		name: '',
		speaker: '',
		side: 'nobody',
		paragraph: '',
		statement,
		note: '',
		origins: []
	};
}

function sourceOfBackground({ background }: LocalExplainer, id: string): Source {
	const row = background.find((one) => one.id === id);
	if (!row) throw new Error(`no background ${id}`);
	const { statement, sources: origins } = row;
	return {
		id,
		standing: 'background',
		name: '',
		speaker: '',
		side: 'background',
		paragraph: '',
		statement,
		note: '',
		origins
	};
}

const sourceOf = { fact: sourceOfFact, gap: sourceOfGap, background: sourceOfBackground };

/** Facts that contested tensions set against a fact. */
export function opposing({ tensions }: LocalExplainer, id: string): string[] {
	const contested = tensions.filter(
		({ kind, sides }) => kind === 'contested' && sides.some(({ facts }) => facts.includes(id))
	);
	const others = contested.flatMap(({ sides }) => sides.filter(({ facts }) => !facts.includes(id)));
	return [...new Set(others.flatMap(({ facts }) => facts))];
}

/** What stands behind a statement of prose. */
export function cite(
	explainer: LocalExplainer,
	kind: Statement['kind'],
	ids: readonly string[]
): Citation {
	const [first, ...rest] = ids.map((id) => sourceOf[kind](explainer, id));
	if (!first) throw new Error('a statement without a source');
	const against = kind === 'fact' ? ids.flatMap((id) => opposing(explainer, id)) : [];
	const others = [...new Set(against)].filter((id) => !ids.includes(id));
	return {
		key: ids.join('-'),
		sources: [first, ...rest],
		others: others.map((id) => sourceOfFact(explainer, id))
	};
}

/** Whether an outline has a statement that rests on a row of the ledger, of the gaps or of background. */
export const tells = (outline: Outline | undefined, id: string): boolean =>
	outline?.blocks.some(
		(block) => block.type === 'paragraph' && block.statements.some(({ ids }) => ids.includes(id))
	) ?? false;

/** Where a fact is told: the first section and statement that cites it; undefined when none does. */
export function whereTold(
	explainer: LocalExplainer,
	id: string
): { section: string; title: string } | undefined {
	const section = explainer.sections.find((one) => tells(explainer.outlines[one.id], id));
	return section && { section: section.id, title: section.title };
}

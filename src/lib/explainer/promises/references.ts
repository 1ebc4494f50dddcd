import type { Explainer, Problem } from '../explainer.ts';
import { dataFiles } from '../parse.ts';
import { suggest } from './suggest.ts';

/** What can be named by its id. */
type Kind =
	| 'fact'
	| 'gap'
	| 'background'
	| 'actor'
	| 'side'
	| 'term'
	| 'place'
	| 'section'
	| 'check'
	| 'picture';

/** One place in a file that names something by its id. */
interface Reference {
	file: string;
	path: string;
	/** What kind of thing is named: `fact`. */
	kind: Kind;
	id: string;
}

/** Every id that can be named, with the file that it is defined in. */
function known(explainer: Explainer): Record<Kind, { ids: string[]; file: string }> {
	const { actors, background, facts, gaps, glossary, questions, sections } = explainer;
	const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
	return {
		fact: { ids: ids(facts), file: 'facts.yaml' },
		gap: { ids: ids(gaps), file: 'gaps.yaml' },
		background: { ids: ids(background), file: 'background.yaml' },
		actor: { ids: ids(actors.actors), file: 'actors.yaml' },
		side: { ids: ids(actors.sides), file: 'actors.yaml' },
		term: { ids: ids(glossary), file: 'glossary.yaml' },
		place: { ids: ids(explainer.places), file: 'places.yaml' },
		section: { ids: ids(sections), file: 'explainer.yaml' },
		check: { ids: questions.map(({ number }) => `${number}`), file: 'questions.yaml' },
		picture: { ids: [...pictures], file: 'the list of pictures' }
	};
}

/** Pictures that prose can place. */
export const pictures = ['actors', 'map', 'timeline', 'figures', 'views'] as const;

export type Picture = (typeof pictures)[number];

/** Keys under which rows name other rows, and what they name. */
const namedBy: Record<string, Kind> = {
	facts: 'fact',
	says: 'fact',
	gaps: 'gap',
	unknown: 'gap',
	example: 'fact',
	fact: 'fact',
	background: 'background',
	who: 'actor',
	from: 'actor',
	to: 'actor',
	actor: 'actor',
	side: 'side',
	balanced: 'side',
	see: 'term',
	section: 'section',
	place: 'place'
};

/** References anywhere inside a value. Words, and keys that hold something else under such a name, are passed over. */
function referencesIn(value: unknown, file: string, path = ''): Reference[] {
	if (Array.isArray(value)) {
		return value.flatMap((item, i) => referencesIn(item, file, path ? `${path}.${i}` : `${i}`));
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => {
		const at = path ? `${path}.${key}` : key;
		const kind = namedBy[key];
		const isIds = (list: unknown): list is string[] =>
			Array.isArray(list) && list.every((item) => typeof item === 'string');
		if (kind && isIds(inner)) {
			return inner.map((id, i) => ({ file: `${file}.yaml`, path: `${at}.${i}`, kind, id }));
		}
		if (kind && typeof inner === 'string' && !(file === 'glossary' && key === 'from')) {
			return [{ file: `${file}.yaml`, path: at, kind, id: inner }];
		}
		return referencesIn(inner, file, at);
	});
}

/** Ids that prose names, in every language. */
function referencesInProse({ prose }: Explainer): Reference[] {
	return Object.entries(prose).flatMap(([locale, sections]) =>
		Object.entries(sections).flatMap(([section, { blocks }]) =>
			blocks.flatMap((block): Reference[] => {
				const file = `${locale}/${section}.md`;
				if (block.type === 'embed')
					return [{ file, path: block.kind, kind: block.kind, id: block.id }];
				if (block.type !== 'paragraph') return [];
				return block.statements.flatMap(({ kind, ids, terms }) => [
					...ids.map((id) => ({ file, path: block.id, kind, id })),
					...terms.map((id) => ({ file, path: block.id, kind: 'term' as const, id }))
				]);
			})
		)
	);
}

/** Ids that stand twice in one list. */
function duplicates(explainer: Explainer): Problem[] {
	const { actors, tensions, timeline, figures } = explainer;
	const list = (rows: readonly { id: string }[], file: string) => ({
		ids: rows.map(({ id }) => id),
		file
	});
	const lists = {
		...known(explainer),
		tension: list(tensions, 'tensions.yaml'),
		relation: list(actors.relations, 'actors.yaml'),
		date: list(timeline, 'timeline.yaml'),
		figure: list(figures, 'figures.yaml')
	};
	return Object.entries(lists).flatMap(([kind, { ids, file }]) =>
		ids
			.filter((id, i) => ids.indexOf(id) !== i)
			.map((id) => ({
				file,
				path: id,
				what: `is the id of two: ${kind}`,
				fix: 'give one of them another'
			}))
	);
}

/** Whatever names something names something that is there. */
export function references(explainer: Explainer): Problem[] {
	const { sections, unknown, example, bank } = explainer;
	const all = [
		...referencesIn({ sections, unknown, example, bank }, 'explainer'),
		...dataFiles.flatMap((file) => referencesIn(explainer[file], file)),
		...referencesInProse(explainer)
	];
	const there = known(explainer);
	const lost = all.filter(({ kind, id }) => !there[kind].ids.includes(id));
	return [
		...duplicates(explainer),
		...lost.map(({ file, path, kind, id }) => ({
			file,
			path,
			what: `no such ${kind}: ${id}`,
			fix: suggest(id, there[kind].ids, there[kind].file)
		}))
	];
}

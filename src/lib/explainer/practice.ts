import type { Around, Sentence } from '#lib/questions/asking.ts';
import type { Question } from '#lib/questions/kinds.ts';
import { cite, tells, whereTold } from './citation.ts';
import type { LocalExplainer } from './localized.ts';
import { standingOf } from './standing.ts';

/** What links and marks need of the page that they are on. */
export interface Addresses {
	/** Address of the mark of a standing. */
	markAt: (standing: Parameters<typeof standingOf>[0]['standing']) => string;
	sectionAt: (id: string) => string;
}

/** Questions that are asked: what is retired opens from old links only. */
export const asked = ({ questions }: LocalExplainer): Question[] =>
	questions.filter(({ retired }) => !retired);

/** What decides a question: the first of its facts, or what the article leaves open, or background. */
function deciding({ facts, gaps, background }: Question) {
	const kinds = { fact: facts, gap: gaps, background } as const;
	for (const kind of ['fact', 'gap', 'background'] as const) {
		const [id] = kinds[kind];
		if (id) return { kind, id };
	}
	return undefined;
}

/** The statement that decides a question, with who says it and where it is told. */
export function decidingSentence(
	explainer: LocalExplainer,
	question: Question,
	t: Parameters<typeof standingOf>[1],
	{ markAt, sectionAt }: Addresses
): Sentence | undefined {
	const found = deciding(question);
	if (!found) return undefined;
	const [source] = cite(explainer, found.kind, [found.id]).sources;
	// Told in the question's own section, it is read there.
	const isOwn = tells(explainer.outlines[question.section], found.id);
	const told = isOwn ? question.section : whereTold(explainer, found.id)?.section;
	return {
		mark: markAt(source.standing),
		by: standingOf(source, t),
		text: source.statement,
		href: told && `${sectionAt(told)}#${found.id}`
	};
}

/** Section whose prose shows the maps; undefined where none does. */
export function mapSection({ sections, outlines, maps }: LocalExplainer): string | undefined {
	const shows = ({ id }: { id: string }) =>
		outlines[id]?.blocks.some((block) => block.type === 'embed' && block.id === 'map');
	return maps && sections.find(shows)?.id;
}

/** What all questions of an explainer share on its practice page, its words apart. */
export function around(
	explainer: LocalExplainer,
	t: Parameters<typeof standingOf>[1],
	addresses: Addresses
): Omit<Around, 'words'> {
	const sentences = asked(explainer).flatMap((question) => {
		const sentence = decidingSentence(explainer, question, t, addresses);
		return sentence ? [[question.number, sentence] as const] : [];
	});
	const map = mapSection(explainer);
	const named = asked(explainer).flatMap((question) =>
		question.kind === 'place' ? question.options.map(({ place }) => place) : []
	);
	const names = explainer.places.filter(({ id }) => named.includes(id));
	return {
		sentences: Object.fromEntries(sentences),
		places: Object.fromEntries(names.map(({ id, name }) => [id, name])),
		map: map && addresses.sectionAt(map)
	};
}

import { cite, opposing, type Source, sourceOfFact } from './citation.ts';
import type { LocalExplainer } from './localized.ts';

export type LocalPlace = LocalExplainer['places'][number];

/** What is known of a place, and from whom. */
export interface PlaceNote {
	/** What it is, in our words. */
	about: string;
	/** Where that was read; empty where it needs no source. */
	origins: Source['origins'];
	/** What the article says of it, never one side of a contested point alone; empty where the article does not name it. */
	says: Source[];
}

/** The note behind a place. Throws when there is no such place. */
export function noteOf(explainer: LocalExplainer, id: string): PlaceNote {
	const place = explainer.places.find((row) => row.id === id);
	if (!place) throw new Error(`no place ${id}`);
	const { about, background, facts } = place;
	const against = facts.map((fact) => opposing(explainer, fact));
	const unanswered = against.filter((others) => !others.some((id) => facts.includes(id)));
	const ids = new Set([...facts, ...unanswered.flat()]);
	return {
		about,
		origins: background.flatMap((row) => cite(explainer, 'background', [row]).sources[0].origins),
		says: [...ids].map((fact) => sourceOfFact(explainer, fact))
	};
}

/**
 * Places whose note must be read with the maps, and not only by those who ask: lines and areas, which somebody may
 * see otherwise, and what is drawn as a ring because nobody gives its bounds.
 */
export function delicate({ kind, within }: LocalPlace): boolean {
	return kind === 'line' || kind === 'area' || within !== undefined;
}

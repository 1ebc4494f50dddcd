import type { MapPlace } from '#lib/map/drawing.ts';
import type { LonLat } from '#lib/map/geometry.ts';
import { opposing } from './citation.ts';
import type { LocalExplainer } from './localized.ts';

export type LocalPlace = LocalExplainer['places'][number];

/** What is known of a place, and from whom. */
export interface PlaceNote {
	/** What it is, in our words. */
	about: string;
	/** Background rows that this leans on. */
	background: string[];
	/** Facts that the article tells of it, never one side of a contested point alone; empty where the article does not name it. */
	says: string[];
}

/** The places as the maps need them. */
export function mapPlaces({ places }: LocalExplainer): MapPlace[] {
	// The schema gives a position two numbers; in one language its type has forgotten how many.
	return places.map((place) => ({ ...place, at: place.at as LonLat | undefined }));
}

/** The note behind a place. Throws when there is no such place. */
export function noteOf(explainer: LocalExplainer, id: string): PlaceNote {
	const place = explainer.places.find((row) => row.id === id);
	if (!place) throw new Error(`no place ${id}`);
	const { about, background, facts } = place;
	const against = facts.map((fact) => opposing(explainer, fact));
	const unanswered = against.filter((others) => !others.some((id) => facts.includes(id)));
	return { about, background, says: [...new Set([...facts, ...unanswered.flat()])] };
}

/**
 * Places whose note must be read with the maps, and not only by those who ask: lines and areas, which somebody may
 * see otherwise, and what is drawn as a ring because nobody gives its bounds.
 */
export function delicate({ kind, within }: LocalPlace): boolean {
	return kind === 'line' || kind === 'area' || within !== undefined;
}

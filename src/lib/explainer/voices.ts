import { type Source, sourceOfFact } from './citation.ts';
import type { LocalExplainer } from './localized.ts';

/** What one speaker says in one standing. */
export interface Voice {
	/** The first of the statements. */
	source: Source;
	/** Each paragraph once, in order, with the first fact in it. */
	places: { paragraph: string; fact: string }[];
}

/** Facts by who says them and how they stand, each speaker once, in the order of the facts. */
export function voicesOf(explainer: LocalExplainer, facts: readonly string[]): Voice[] {
	const voices = new Map<string, Voice>();
	for (const source of facts.map((id) => sourceOfFact(explainer, id))) {
		const { id: fact, standing, speaker, paragraph } = source;
		const key = `${standing} ${speaker}`;
		const voice = voices.get(key) ?? { source, places: [] };
		voices.set(key, voice);
		const isNew = voice.places.every((place) => place.paragraph !== paragraph);
		if (isNew) voice.places.push({ paragraph, fact });
	}
	for (const { places } of voices.values()) places.sort(byParagraph);
	return [...voices.values()];
}

const byParagraph = (a: { paragraph: string }, b: { paragraph: string }) =>
	parseInt(a.paragraph) - parseInt(b.paragraph);

/** Names of what background rows were read in, each once. Throws when there is no such row. */
export function originsOf(explainer: LocalExplainer, background: readonly string[]): string[] {
	const names = background.flatMap((id) => {
		const row = explainer.background.find((one) => one.id === id);
		if (!row) throw new Error(`no background ${id}`);
		return row.sources.map(({ name }) => name);
	});
	return [...new Set(names)];
}

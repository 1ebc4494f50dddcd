import { type Source, sourceOfFact, whereTold } from '#lib/explainer/citation.ts';
import { standings } from '#lib/explainer/schema.ts';
import { explainerAt, explainerEntries } from '#lib/server/explainers.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = explainerEntries;

export const load: PageServerLoad = async ({ params }) => {
	const explainer = await explainerAt(params);
	const { actors, facts, tensions, gaps, views } = explainer;
	const source = (id: string): Source => sourceOfFact(explainer, id);
	const speakers = actors.actors
		.map(({ id, name, side }) => ({
			id,
			name,
			side,
			count: facts.filter(({ who }) => who === id).length
		}))
		.filter(({ count }) => count > 0)
		.toSorted((a, b) => b.count - a.count);
	return {
		locales: explainer.locales,
		explainer,
		speakers,
		silent: actors.actors.filter(({ id, about }) => about && !facts.some(({ who }) => who === id)),
		standings: standings.filter((standing) => facts.some((fact) => fact.standing === standing)),
		rows: facts.map(({ id, who }) => ({ who, source: source(id), told: whereTold(explainer, id) })),
		tensions: tensions.map(({ id, title, kind, note, sides }) => ({
			id,
			title,
			kind,
			note,
			sides: sides.map(({ facts: ids }) => ids.map(source))
		})),
		gaps,
		missing: views.missing
	};
};

import type { LocalExplainer } from './localized.ts';
import { statementsOf } from './outline.ts';

/** Background rows that readers meet: what prose, pictures, terms or questions rest on. The others are for editors. */
export function toldBackground(explainer: LocalExplainer): LocalExplainer['background'] {
	const { actors, places, timeline, figures, glossary, questions, outlines } = explainer;
	const rows = [...actors.actors, ...places, ...timeline, ...figures, ...glossary, ...questions];
	const inProse = Object.values(outlines).flatMap(statementsOf);
	const told = new Set([
		...rows.flatMap(({ background }) => background),
		...inProse.flatMap(({ ids }) => ids)
	]);
	return explainer.background.filter(({ id }) => told.has(id));
}

import type { Explainer, Problem } from '../explainer.ts';
import { statementsOf } from '../outline.ts';

/** Those who speak are shown with all they say, relations are one voice, and both sides of a tension are there. */
export function sides(explainer: Explainer): Problem[] {
	return [
		...speakers(explainer),
		...relations(explainer),
		...contested(explainer),
		...diagram(explainer),
		...paragraphs(explainer)
	];
}

/** What an actor says is theirs, and an actor with a card lists every fact that is. */
function speakers({ actors, facts }: Explainer): Problem[] {
	return actors.actors.flatMap((actor, i) => {
		const path = `actors.${i}.says`;
		const others = facts.filter(({ id, who }) => actor.says.includes(id) && who !== actor.id);
		if (others.length > 0) {
			const what = `gives ${actor.id} the words of ${others[0]?.who}: ${others[0]?.id}`;
			return [{ file: 'actors.yaml', path, what, fix: 'move it, or name it under facts' }];
		}
		if (!actor.about) return [];
		const own = facts.filter(({ who }) => who === actor.id).map(({ id }) => id);
		const lacking = own.filter((id) => !actor.says.includes(id));
		if (lacking.length === 0) return [];
		return [
			{
				file: 'actors.yaml',
				path,
				what: `leaves out what ${actor.id} says: ${lacking.join(', ')}`,
				fix: 'add them'
			}
		];
	});
}

/** An edge is one voice, so that one mark and one speaker can stand for it. */
function relations({ actors, facts }: Explainer): Problem[] {
	return actors.relations.flatMap((relation, i) => {
		const cited = facts.filter(({ id }) => relation.facts.includes(id));
		const found = [...new Set(cited.map(({ who, standing }) => `${who} ${standing}`))];
		if (found.length <= 1) return [];
		const what = `rests on facts of different voices: ${found.join(', ')}`;
		return [
			{ file: 'actors.yaml', path: `relations.${i}.facts`, what, fix: 'make an edge of each' }
		];
	});
}

/** Prose that tells one side of a contested point tells the others. */
function contested({ prose, tensions }: Explainer): Problem[] {
	const points = tensions.filter(({ kind }) => kind === 'contested');
	const files = Object.entries(prose).flatMap(([locale, outlines]) =>
		Object.entries(outlines).map(([name, outline]) => ({ file: `${locale}/${name}.md`, outline }))
	);
	return files.flatMap(({ file, outline }) => {
		const cited = statementsOf(outline).flatMap(({ ids }) => ids);
		const isTold = ({ facts }: { facts: string[] }) => facts.some((id) => cited.includes(id));
		return points
			.filter(({ sides }) => sides.some(isTold) && !sides.every(isTold))
			.map(({ id }) => ({
				file,
				path: id,
				what: 'tells one side of what is contested, and not the other',
				fix: 'tell both'
			}));
	});
}

/** Whoever has an edge has a box, one box a cell. */
function diagram({ actors }: Explainer): Problem[] {
	const boxes = actors.diagram.map(({ actor }) => actor);
	const ends = new Set(actors.relations.flatMap(({ from, to }) => [from, to]));
	const cells = actors.diagram.map(({ column, row }) => `${column},${row}`);
	return [
		...[...ends]
			.filter((id) => !boxes.includes(id))
			.map((id) => ({
				file: 'actors.yaml',
				path: 'diagram',
				what: `has no box for ${id}, who has an edge`,
				fix: 'give it a column and a row'
			})),
		...cells
			.filter((cell, i) => cells.indexOf(cell) !== i)
			.map((cell) => ({
				file: 'actors.yaml',
				path: 'diagram',
				what: `has two boxes at ${cell}`,
				fix: 'move one'
			}))
	];
}

/** A fact's paragraph is one that the article has, and its id says the same. */
function paragraphs({ facts, source }: Explainer): Problem[] {
	return facts.flatMap(({ id, paragraph }, i) => {
		const path = `${i}.paragraph`;
		const isBody = /^\d+$/.test(paragraph) && Number(paragraph) > source.paragraphs;
		const inId = paragraph === '0b' ? '0B' : paragraph.padStart(2, '0');
		return [
			...(isBody
				? [
						{
							file: 'facts.yaml',
							path,
							what: `is ¶${paragraph} of ${source.paragraphs}`,
							fix: 'correct it'
						}
					]
				: []),
			...(id.startsWith(`F${inId}`)
				? []
				: [
						{
							file: 'facts.yaml',
							path,
							what: `of ${id} is ¶${paragraph}`,
							fix: `make the id begin with F${inId}`
						}
					])
		];
	});
}

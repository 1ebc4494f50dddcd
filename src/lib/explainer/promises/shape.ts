import type { Explainer, Problem } from '../explainer.ts';
import type { Picture } from './references.ts';

/** Names of pages that stand beside the sections: a section of such a name would never be seen. */
export const reserved = ['opening', 'claims', 'glossary', 'quiz'];

/** What practice offers beside the sections (`quiz/practice.ts`): a section of such a name would have the same address. */
const scopes = ['mixed', 'all', 'again'];

/** Names of pages and files that stand beside the explainers: one of such a name would hide them. */
const taken = ['about', 'assign', 'do', 'gradebook', 'locks'];

/** Longer than this, a popover hides the sentence that it explains. */
const mostWords = 45;

/** An explainer fits the pages that show it. */
export function shape(explainer: Explainer): Problem[] {
	return [
		...ownName(explainer),
		...names(explainer),
		...definitions(explainer),
		...openingEmbeds(explainer),
		...pictures(explainer)
	];
}

function ownName({ id }: Explainer): Problem[] {
	const what = `has the name of a page of the site: ${id}`;
	return taken.includes(id)
		? [{ file: 'explainer.yaml', path: '', what, fix: 'give its folder another' }]
		: [];
}

function names({ sections }: Explainer): Problem[] {
	return sections.flatMap(({ id }, i) => {
		const at = {
			file: 'explainer.yaml',
			path: `sections.${i}.id`,
			fix: 'give the section another'
		};
		if (reserved.includes(id)) return [{ ...at, what: `is the name of another page: ${id}` }];
		if (scopes.includes(id)) return [{ ...at, what: `is the name of a choice in practice: ${id}` }];
		return [];
	});
}

function definitions({ glossary }: Explainer): Problem[] {
	return glossary.flatMap(({ definition }, i) =>
		Object.entries(definition).flatMap(([locale, text]) => {
			const count = text.trim().split(/\s+/).length;
			if (count <= mostWords) return [];
			const what = `takes ${count} words of at most ${mostWords}`;
			return [
				{ file: 'glossary.yaml', path: `${i}.definition.${locale}`, what, fix: 'shorten it' }
			];
		})
	);
}

function openingEmbeds({ prose }: Explainer): Problem[] {
	return Object.entries(prose).flatMap(([locale, { opening }]) =>
		(opening?.blocks ?? []).flatMap((block) =>
			block.type === 'embed'
				? [
						{
							file: `${locale}/opening.md`,
							path: block.kind,
							what: `places ${block.id}, which the opening page does not show`,
							fix: 'move it to a section'
						}
					]
				: []
		)
	);
}

/** What each picture is drawn from. */
const drawnFrom: Record<Picture, (explainer: Explainer) => { file: string; there: boolean }> = {
	actors: ({ actors }) => ({ file: 'actors.yaml', there: actors.actors.length > 0 }),
	map: ({ places, maps }) => ({ file: 'places.yaml and map/', there: places.length > 0 && !!maps }),
	timeline: ({ timeline }) => ({ file: 'timeline.yaml', there: timeline.length > 0 }),
	figures: ({ figures }) => ({ file: 'figures.yaml', there: figures.length > 0 }),
	views: ({ views }) => ({ file: 'views.yaml', there: views.views.length > 0 })
};

function pictures(explainer: Explainer): Problem[] {
	return Object.entries(explainer.prose).flatMap(([locale, sections]) =>
		Object.entries(sections).flatMap(([section, { blocks }]) =>
			blocks.flatMap((block) => {
				if (block.type !== 'embed' || block.kind !== 'picture') return [];
				const source = drawnFrom[block.id as Picture] as (typeof drawnFrom)[Picture] | undefined;
				const { file = '', there = true } = source?.(explainer) ?? {};
				if (there) return [];
				const what = `places a picture of ${block.id}, which has nothing to show`;
				return [{ file: `${locale}/${section}.md`, path: 'picture', what, fix: `write ${file}` }];
			})
		)
	);
}

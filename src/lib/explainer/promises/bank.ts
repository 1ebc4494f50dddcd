import type { Explainer, Problem } from '../explainer.ts';
import { statementsOf } from '../outline.ts';

/** Questions rest on the ledger, belong to a section, and stand where the prose has answered them. */
export function bank(explainer: Explainer): Problem[] {
	return [...ground(explainer), ...quickChecks(explainer)];
}

/** Each question is decided by a fact, a gap or background. */
function ground({ questions }: Explainer): Problem[] {
	return questions
		.filter(({ facts, gaps, background }) => facts.length + gaps.length + background.length === 0)
		.map(({ number }) => ({
			file: 'questions.yaml',
			path: `number ${number}`,
			what: 'rests on nothing',
			fix: 'name the facts, gaps or background that decide it'
		}));
}

/** A quick check stands in its own section, after the statement that decides it. */
function quickChecks({ prose, locales, sections, questions }: Explainer): Problem[] {
	const [first] = locales;
	return sections.flatMap(({ id: section }) => {
		const file = `${first}/${section}.md`;
		const outline = first && prose[first]?.[section];
		if (!outline) return [];
		const checks = outline.blocks.filter(
			(block) => block.type === 'embed' && block.kind === 'check'
		);
		const few =
			checks.length < 2
				? [{ file, path: '', what: `has ${checks.length} quick checks`, fix: 'place at least two' }]
				: [];
		const misplaced = outline.blocks.flatMap((block, i): Problem[] => {
			if (block.type !== 'embed' || block.kind !== 'check') return [];
			const question = questions.find(({ number }) => `${number}` === block.id);
			if (!question) return [];
			const path = `check ${block.id}`;
			if (question.kind !== 'choice' && question.kind !== 'verdict') {
				const what = `is of the kind ${question.kind}, which radios cannot ask`;
				return [{ file, path, what, fix: 'place a choice or a verdict' }];
			}
			if (checks.find(({ id }) => id === block.id) !== block) {
				return [{ file, path, what: 'stands here twice', fix: 'place it once' }];
			}
			if (question.section !== section) {
				return [
					{
						file,
						path,
						what: `belongs to ${question.section}`,
						fix: 'move it, or correct its section'
					}
				];
			}
			const before = statementsOf({ blocks: outline.blocks.slice(0, i) }).flatMap(({ ids }) => ids);
			const [deciding] = [...question.facts, ...question.gaps, ...question.background];
			if (!deciding || before.includes(deciding)) return [];
			return [
				{
					file,
					path,
					what: `asks before ${deciding} has been told`,
					fix: 'place it after that statement'
				}
			];
		});
		return [...few, ...misplaced];
	});
}

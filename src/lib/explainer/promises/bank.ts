import type { Question } from '#lib/questions/schema.ts';
import type { Explainer, Problem } from '../explainer.ts';
import { type Block, type Outline, statementsOf } from '../outline.ts';

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

/** Quick checks stand in their own section, each once, after the statement that decides it. */
function quickChecks(explainer: Explainer): Problem[] {
	const { prose, locales, sections } = explainer;
	const [first] = locales;
	return sections.flatMap(({ id: section }) => {
		const outline = first && prose[first]?.[section];
		if (!outline) return [];
		const file = `${first}/${section}.md`;
		const count = outline.blocks.filter(isCheck).length;
		const few = { file, path: '', what: `has ${count} quick checks`, fix: 'place at least two' };
		return [...(count < 2 ? [few] : []), ...misplaced(explainer, outline, section, file)];
	});
}

type Check = Extract<Block, { type: 'embed' }>;

const isCheck = (block: Block): block is Check => block.type === 'embed' && block.kind === 'check';

function misplaced(
	{ questions }: Explainer,
	{ blocks }: Outline,
	section: string,
	file: string
): Problem[] {
	return blocks.flatMap((block, i) => {
		if (!isCheck(block)) return [];
		const question = questions.find(({ number }) => `${number}` === block.id);
		const fault = question && faultOf(question, section, blocks.slice(0, i));
		return fault ? [{ file, path: `check ${block.id}`, what: fault.what, fix: fault.fix }] : [];
	});
}

/** What is wrong with a question as a quick check of a section, after these blocks. */
function faultOf(
	{ number, kind, section: own, facts, gaps, background, retired }: Question,
	section: string,
	before: Block[]
): Pick<Problem, 'what' | 'fix'> | undefined {
	if (retired) return { what: 'is retired', fix: 'take it out of the prose' };
	if (kind !== 'choice' && kind !== 'verdict') {
		const what = `is of the kind ${kind}, which radios cannot ask`;
		return { what, fix: 'place a choice or a verdict' };
	}
	if (own !== section) {
		return { what: `belongs to ${own}`, fix: 'move it, or correct its section' };
	}
	if (before.some((block) => isCheck(block) && block.id === `${number}`)) {
		return { what: 'stands here twice', fix: 'place it once' };
	}
	const told = statementsOf({ blocks: before }).flatMap(({ ids }) => ids);
	const [deciding] = [...facts, ...gaps, ...background];
	if (!deciding || told.includes(deciding)) return undefined;
	return { what: `asks before ${deciding} has been told`, fix: 'place it after that statement' };
}

import type { Words } from '#lib/locale/words.ts';
import { kindNames, type Question } from '../kinds.ts';
import { entryLists } from './entries.ts';
import type { Problem } from './problem.ts';

type Bank = readonly Question<Words>[];

function problem(what: string, fix: string): Problem {
	return { path: '', what, fix };
}

/** Whether a rule of thumb such as "never choose this" would always be right. */
function alwaysOrNever(keys: readonly boolean[], name: string): Problem[] {
	if (keys.length === 0 || (keys.includes(true) && keys.includes(false))) return [];
	const always = keys.includes(true);
	return [
		problem(
			`${name} is ${always ? 'always' : 'never'} right, in ${keys.length} questions`,
			`add a question in which it is ${always ? 'wrong' : 'right'}`
		)
	];
}

/** "The article does not say" is sometimes right and sometimes wrong: as a verdict, and as the option that stays last. */
export function unsaidVaries(bank: Bank): Problem[] {
	const verdicts = bank.flatMap((one) => (one.kind === 'verdict' ? [one.key === 'unsaid'] : []));
	const options = bank
		.flatMap((question) => entryLists(question).flat())
		.flatMap(({ last, right }) => (last ? [right] : []));
	return [
		...alwaysOrNever(verdicts, 'the verdict "unsaid"'),
		...alwaysOrNever(options, 'the option that stays last')
	];
}

/**
 * About as many questions rest on one side's account as on another's: the most and the fewest differ by at most `within`.
 * A question rests on a side when a fact that decides it is of that side; it may rest on several.
 */
export function sidesBalanced(
	bank: Bank,
	sideOf: Readonly<Record<string, string>>,
	sides: readonly string[],
	within = 2
): Problem[] {
	const counts = sides.map(
		(side) => bank.filter(({ facts }) => facts.some((fact) => sideOf[fact] === side)).length
	);
	if (Math.max(...counts) - Math.min(...counts) <= within) return [];
	const said = sides.map((side, at) => `${side} ${counts[at]}`).join(', ');
	return [
		problem(
			`questions rest on the sides unequally: ${said}`,
			`add or rest some on other facts until they differ by at most ${within}`
		)
	];
}

/** Every kind and every section has its share of questions. */
export function enough(
	bank: Bank,
	sections: readonly string[],
	least: { kind: number; section: number; all: number }
): Problem[] {
	const short = (of: string, count: number, wanted: number) =>
		count >= wanted
			? []
			: [problem(`${of}: ${count} questions, ${wanted} wanted`, `add ${wanted - count}`)];
	return [
		...short('the bank', bank.length, least.all),
		...kindNames.flatMap((name) =>
			short(`kind ${name}`, bank.filter(({ kind }) => kind === name).length, least.kind)
		),
		...sections.flatMap((id) =>
			short(`section ${id}`, bank.filter(({ section }) => section === id).length, least.section)
		)
	];
}

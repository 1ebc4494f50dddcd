import type { Words } from '#lib/locale/words.ts';
import type { Question } from '../kinds.ts';
import { entryLists } from './entries.ts';
import type { Problem } from './problem.ts';

type Bank = readonly Question<Words>[];
type Of<Kind> = Extract<Question<Words>, { kind: Kind }>;

/** What is wrong with the key of one question; paths are from the question. */
function keyFaults(question: Question<Words>): Problem[] {
	if (question.kind === 'several') return severalFaults(question);
	if (question.kind === 'sort') return sortFaults(question);
	if (question.kind === 'number') return numberFaults(question);
	return entryLists(question).flatMap((entries) => {
		const right = entries.filter((entry) => entry.right).length;
		if (right === 1) return [];
		const path = entries[0]?.path.split('.')[0] ?? '';
		return [{ path, what: `has ${right} right ones`, fix: 'make exactly one of them the key' }];
	});
}

function severalFaults({ options }: Of<'several'>): Problem[] {
	const right = options.filter(({ key }) => key).length;
	if (right >= 2 && right < options.length) return [];
	return [
		{
			path: 'options',
			what: `${right} of ${options.length} options are right`,
			fix: 'give two or more `key: true`, and leave at least one without'
		}
	];
}

function sortFaults({ groups, items }: Of<'sort'>): Problem[] {
	const ids = groups.map(({ id }) => id);
	const strays = items.flatMap(({ group }, at) =>
		ids.includes(group)
			? []
			: [
					{
						path: `items.${at}.group`,
						what: `there is no group "${group}"`,
						fix: `use one of ${ids.join(', ')}`
					}
				]
	);
	const twice = new Set(ids).size < ids.length;
	const fault = { path: 'groups', what: 'has an id twice', fix: 'give each group its own id' };
	return twice ? [...strays, fault] : strays;
}

function numberFaults({ key, near }: Of<'number'>): Problem[] {
	const values = [key, ...near.map(({ value }) => value)];
	if (new Set(values).size === values.length) return [];
	return [{ path: 'near', what: 'has a number twice, or the key', fix: 'keep each number once' }];
}

/** Every question has a key that a learner can give, and only one. */
export function keysExist(bank: Bank): Problem[] {
	return bank.flatMap((question, at) =>
		keyFaults(question).map(({ path, what, fix }) => ({
			path: `${at}.${path}`,
			what: `question ${question.number}: ${what}`,
			fix
		}))
	);
}

import type { List } from '#lib/questions/kind.ts';
import { lists, type Question } from '#lib/questions/kinds.ts';
import { shuffle } from './shuffle.ts';

/**
 * Canonical positions of one of a question's lists, in the order in which a sitting of this seed shows them.
 * Throws where the question has no such list.
 */
export function arrange(question: Question<unknown>, seed: number, name: List['name']): number[] {
	const list = lists(question).find((one) => one.name === name);
	if (!list) throw new Error(`question ${question.number} has no ${name} to arrange`);
	return shuffle(seed, `${question.number}.${name}`, list.length, list.last);
}

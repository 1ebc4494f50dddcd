import { type KindName, kindNames, type Question } from '#lib/questions/kinds.ts';
import { shuffle } from '#lib/quiz/shuffle.ts';

/** The three levels of difficulty, easy first. */
export const levels = [1, 2, 3] as const;

/** How many of some questions belong where. */
export interface Balance {
	/** By the id of the section; those without any are there with 0 where `sections` names them. */
	sections: Record<string, number>;
	levels: Record<(typeof levels)[number], number>;
	kinds: Record<KindName, number>;
}

type Asked = Pick<Question, 'section' | 'level' | 'kind'>;

/** Counts questions by section, level and kind. */
export function balanceOf(questions: readonly Asked[], sections: readonly string[]): Balance {
	const count = <Key extends string | number>(keys: readonly Key[], keyOf: (one: Asked) => Key) =>
		Object.fromEntries(
			keys.map((key) => [key, questions.filter((one) => keyOf(one) === key).length])
		) as Record<Key, number>;
	return {
		sections: count(sections, ({ section }) => section),
		levels: count(levels, ({ level }) => level),
		kinds: count(kindNames, ({ kind }) => kind)
	};
}

/** How crowded a question's places already are, compared from the first number on. */
function crowding(question: Asked, picked: readonly Asked[]): [sections: number, rest: number] {
	const like = (key: keyof Asked) => picked.filter((one) => one[key] === question[key]).length;
	// One level too many is worse than one kind too many: there are three of the first and nine of the second.
	return [like('section'), 2 * like('kind') + 3 * like('level')];
}

/**
 * `count` questions balanced over sections, then over levels and kinds; all of them where there are fewer. Each is the
 * one whose places are the emptiest so far, and the seed decides among equals.
 */
export function pickBalanced<One extends Asked>(
	bank: readonly One[],
	count: number,
	seed: number
): One[] {
	let left = shuffle(seed, 'balanced', bank.length).map((at) => bank[at]!);
	const picked: One[] = [];
	while (picked.length < count && left.length > 0) {
		const next = left.reduce((best, one) => {
			const [[a, b], [c, d]] = [crowding(best, picked), crowding(one, picked)];
			return c < a || (c === a && d < b) ? one : best;
		});
		picked.push(next);
		left = left.filter((one) => one !== next);
	}
	return picked;
}

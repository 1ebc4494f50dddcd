import type { Locale } from '#lib/locale/locales.ts';
import type { Words } from '#lib/locale/words.ts';
import type { Question } from './kinds.ts';
import { enough, sidesBalanced, unsaidVaries } from './promises/balance.ts';
import { misreadingsNamed, reasonsDiffer } from './promises/explained.ts';
import { keysExist } from './promises/keys.ts';
import { lengthTellsNothing } from './promises/length.ts';
import type { Problem } from './promises/problem.ts';

/** What a bank as a whole is held against. */
export interface Whole {
	/** Ids of the sections, in order. */
	sections: readonly string[];
	/** The side that each fact is an account of; facts of no side are left out. */
	sideOf: Readonly<Record<string, string>>;
	/** Sides to be rested on equally often. */
	sides: readonly string[];
	/** The fewest questions of each kind, in each section and in all. */
	least: { kind: number; section: number; all: number };
}

/**
 * Every promise that a bank of questions breaks; that its words are whole and its numbers agree, the content check sees to.
 * Retired questions count for nothing but their own keys and reasons.
 * @param whole left out, each question is held to its own promises only
 */
export function brokenPromises(
	bank: readonly Question<Words>[],
	locales: readonly Locale[],
	whole?: Whole
): Problem[] {
	const own = [...keysExist(bank), ...reasonsDiffer(bank, locales), ...misreadingsNamed(bank)];
	if (!whole) return own;
	const asked = bank.filter(({ retired }) => !retired);
	return [
		...own,
		...lengthTellsNothing(asked, locales),
		...unsaidVaries(asked),
		...sidesBalanced(asked, whole.sideOf, whole.sides),
		...enough(asked, whole.sections, whole.least)
	];
}

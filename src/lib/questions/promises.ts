import type { Locale } from '#lib/locale/locales.ts';
import type { Words } from '#lib/locale/words.ts';
import type { Question } from './kinds.ts';
import { enough, sidesBalanced, unsaidVaries } from './promises/balance.ts';
import { misreadingsNamed, optionsExplained, reasonsDiffer } from './promises/explained.ts';
import { sameNumbers } from './promises/figures.ts';
import { keysExist, numbersUnique } from './promises/keys.ts';
import { lengthTellsNothing } from './promises/length.ts';
import type { Problem } from './promises/problem.ts';

/** What a bank is held against. */
export interface Demands {
	/** Languages that the explainer is whole in. */
	locales: readonly Locale[];
	/** Ids of the sections, in order. */
	sections: readonly string[];
	/** The side that each fact is an account of; facts of no side are left out. */
	sideOf: Readonly<Record<string, string>>;
	/** Sides to be rested on equally often. */
	sides: readonly string[];
	/** The fewest questions of each kind, in each section and in all. */
	least: { kind: number; section: number; all: number };
}

/** Every promise that a bank of questions breaks. Retired questions count for nothing but their own keys and words. */
export function brokenPromises(bank: readonly Question<Words>[], demands: Demands): Problem[] {
	const { locales, sections, sideOf, sides, least } = demands;
	const asked = bank.filter(({ retired }) => !retired);
	return [
		...numbersUnique(bank),
		...keysExist(bank),
		...optionsExplained(bank, locales),
		...reasonsDiffer(bank, locales),
		...misreadingsNamed(bank),
		...sameNumbers(bank, locales),
		...lengthTellsNothing(asked, locales),
		...unsaidVaries(asked),
		...sidesBalanced(asked, sideOf, sides),
		...enough(asked, sections, least)
	];
}

import type { Around } from '#lib/questions/asking.ts';
import type { Question } from '#lib/questions/kinds.ts';
import { draw } from './draw.ts';
import type { Sitting } from './record.ts';
import type { PracticeWords } from './words.ts';

/**
 * The practice of an explainer in one language: all that the page gives to its script. Tabs of the version before fetch
 * this file as well, and nobody parses it: for one release every field keeps its name and meaning, or the file gets
 * another address.
 */
export interface Given extends Around {
	explainer: string;
	/** Those that are asked, in the order of the bank. */
	questions: Question[];
	sections: { id: string; title: string; href: string }[];
	words: PracticeWords;
}

/** Scopes that are no section: every question, ten out of all sections, those of a sitting that were not known. */
export const scopes = ['mixed', 'all', 'again'] as const;

/** How many questions a mixture has. */
const mixture = 10;

/** The questions of a scope, in the order in which they are asked; none for `again` and for what is no scope. */
export function questionsOf(
	scope: string,
	bank: readonly Question[],
	seed: number
): readonly Question[] {
	if (scope === 'all') return bank;
	if (scope === 'mixed') return draw(bank, mixture, seed);
	return bank.filter(({ section }) => section === scope);
}

/** The sitting to go on with: the last of this scope, or of any where none is asked for. */
export function lastSitting(
	sittings: readonly Sitting[],
	explainer: string,
	scope?: string
): Sitting | undefined {
	return sittings
		.filter((one) => one.explainer === explainer && (!scope || one.scope === scope))
		.reduce<Sitting | undefined>(
			(last, one) => (last && last.sequence > one.sequence ? last : one),
			undefined
		);
}

/** What was chosen on the sheet before the script came, as a response: options and verdicts are numbered there as in the bank. */
export function chosenBefore(
	question: Question,
	chosen: Readonly<Record<string, string>>,
	verdicts: readonly string[]
): number | string | undefined {
	const at = chosen[`check-${question.number}`];
	if (at === undefined) return undefined;
	return question.kind === 'verdict' ? verdicts[Number(at)] : Number(at);
}

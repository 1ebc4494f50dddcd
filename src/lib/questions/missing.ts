import type { QuestionWords } from './asking.ts';
import type { KindName, Question } from './kinds.ts';
import type { Response } from './response.ts';

/** What a response that is not ready still needs, by kind. */
const needs: Record<KindName, keyof QuestionWords> = {
	choice: 'noneChosen',
	several: 'noneChosen',
	verdict: 'noneChosen',
	place: 'noneChosen',
	match: 'rowsOpen',
	sort: 'rowsOpen',
	order: 'notOrdered',
	number: 'noNumber',
	evidence: 'noProof'
};

/** Kinds with one place to fill. Another kind does not compile below before it stands here, or is counted there. */
type Single = 'choice' | 'several' | 'verdict' | 'place' | 'order' | 'number' | 'evidence';

/** How many places of a response are still to be filled; all of the question's where there is none yet. */
export function openPlaces(question: Question<unknown>, response: Response | null): number {
	if (Array.isArray(response)) return response.filter((pick) => pick === null).length;
	if (question.kind === 'match') return question.rows.length;
	if (question.kind === 'sort') return question.items.length;
	return 1 satisfies Record<Single, 1>[typeof question.kind];
}

/** The word that says what is missing before a question of this kind can be checked. */
export function missingWord(kind: KindName): keyof QuestionWords {
	return needs[kind];
}

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

/** How many places of a response are still to be filled; all of the question's where there is none yet. */
export function openPlaces(question: Question<unknown>, response: Response | null): number {
	if (Array.isArray(response)) return response.filter((pick) => pick === null).length;
	switch (question.kind) {
		case 'match':
			return question.rows.length;
		case 'sort':
			return question.items.length;
		case 'choice':
		case 'several':
		case 'verdict':
		case 'place':
		case 'order':
		case 'number':
		case 'evidence':
			return 1;
	}
}

/** The word that says what is missing before a question of this kind can be checked. */
export function missingWord(kind: KindName): keyof QuestionWords {
	return needs[kind];
}

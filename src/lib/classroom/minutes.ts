import type { Question } from '#lib/questions/kinds.ts';

/** Fields of a question that a student reads before answering; what is said afterwards is not among them. */
const read = ['prompt', 'text', 'partner', 'name'];

/** How many words a student reads before answering. */
function wordsIn(value: unknown, key = ''): number {
	if (typeof value === 'string') {
		return read.includes(key) ? value.split(/\s+/).filter(Boolean).length : 0;
	}
	if (typeof value !== 'object' || value === null) return 0;
	const named = Array.isArray(value)
		? value.map((one) => [key, one] as const)
		: Object.entries(value);
	return named.reduce((sum, [name, inner]) => sum + wordsIn(inner, name), 0);
}

/** How many places of a question a student fills. */
function placesIn(question: Question): number {
	switch (question.kind) {
		case 'match':
			return question.rows.length;
		case 'order':
		case 'sort':
			return question.items.length;
		case 'evidence':
		case 'several':
			return 2;
		case 'choice':
		case 'number':
		case 'place':
		case 'verdict':
			return 1;
	}
}

/** Seconds for finding one answer; and for looking back into the text, once a level. */
const [perPlace, perLevel] = [8, 6];

/**
 * Roughly how many seconds a student takes for a question: to read it at the speed of the language, to look back into
 * the text, to fill each place. A rule of thumb of ours, for planning a lesson. Whole ones, so that a teacher's sum and
 * that of a student, who is sent them, come to the same.
 */
export function secondsFor(question: Question, wordsPerMinute: number): number {
	const reading = (60 * wordsIn(question)) / wordsPerMinute;
	return Math.round(reading + perPlace * placesIn(question) + perLevel * question.level);
}

/** Seconds in whole minutes; 0 for none, and else at least 1. */
export const inMinutes = (seconds: number) => seconds && Math.max(1, Math.round(seconds / 60));

/** What several questions take, in whole minutes; 0 for none, and else at least 1. */
export function minutesFor(questions: readonly Question[], wordsPerMinute: number): number {
	return inMinutes(questions.reduce((sum, one) => sum + secondsFor(one, wordsPerMinute), 0));
}

import type { Words } from '#lib/locale/words.ts';
import type { Question } from '../kinds.ts';
import type { Misreading } from '../misreadings.ts';

/** One of several things to choose from, of which one or more are right. */
export interface Entry {
	/** From the question: `options.1`. */
	path: string;
	right: boolean;
	/** Absent for places and verdicts, which are named elsewhere. */
	text?: Words;
	why: Words;
	misreads?: Misreading;
	last?: true;
}

/** An entry as authored. */
interface Judged extends Omit<Entry, 'path' | 'right'> {
	key?: true;
}

function entriesOf(path: string, options: readonly Judged[]): Entry[] {
	return options.map(({ key, ...option }, at) => ({
		...option,
		path: `${path}.${at}`,
		right: key === true
	}));
}

/** The lists from which one or more entries are chosen; none for kinds that arrange or type. */
export function entryLists(question: Question<Words>): Entry[][] {
	switch (question.kind) {
		case 'choice':
		case 'several':
		case 'place':
			return [entriesOf('options', question.options)];
		case 'evidence':
			return [entriesOf('options', question.options), entriesOf('sentences', question.sentences)];
		case 'verdict':
			return [
				Object.entries(question.answers).map(([verdict, answer]) => ({
					...answer,
					path: `answers.${verdict}`,
					right: verdict === question.key
				}))
			];
		case 'match':
		case 'sort':
		case 'order':
		case 'number':
			return [];
	}
}

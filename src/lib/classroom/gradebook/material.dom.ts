import type { Question } from '#lib/questions/kinds.ts';
import type { Given } from '#lib/quiz/practice.ts';
import { fetchJson, fetchOnce } from '../fetch-once.dom.ts';
import type { Locks, Taught } from './given.ts';
import type { Bank } from './mark.ts';
import type { ChoiceWords } from './slots.ts';

/** All that the gradebook needs of an explainer to grade answers and to speak of them. */
export interface Material extends Bank {
	taught: Taught;
	facts: Locks['facts'];
	verdicts: ChoiceWords['verdicts'];
	/** Names of places by their ids. */
	places: Given['places'];
	sentences: Given['sentences'];
}

const materialOf = fetchOnce<Material>();

async function fetchNow(taught: Taught): Promise<Material> {
	// Both were written by the build that wrote this page, or by the next one, which keeps to it.
	const [given, locks] = (await Promise.all([
		fetchJson(`${taught.home}quiz/questions.json`),
		fetchJson(taught.locks)
	])) as [Given, Locks];
	const { true: isTrue, false: isFalse, unsaid } = given.words;
	return {
		taught,
		questions: new Map(given.questions.map((one): [number, Question] => [one.number, one])),
		lock: locks.lock,
		facts: locks.facts,
		verdicts: { true: isTrue, false: isFalse, unsaid },
		places: given.places,
		sentences: given.sentences
	};
}

/** Fetches what there is of an explainer, once. Rejects where there is no network and nothing saved. */
export const fetchMaterial = (taught: Taught): Promise<Material> =>
	materialOf(taught.id, () => fetchNow(taught));

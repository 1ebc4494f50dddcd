import type { Submission } from '../submission.ts';
import type { Paper } from './papers.ts';
import type { Received } from './results.ts';
import type { Listed } from './roster.ts';
import { namesOf, studentKey, type Whose, writerKey } from './writers.ts';

/** What is known of attempts beside what stands in them. */
export interface Telling {
	whose: Whose;
	/** From `studentKey`: what several students wrote, as the teacher says. */
	shared: ReadonlySet<string>;
	nameOf: (submission: Submission) => string;
}

/** What is known of these, by what the teacher said of them. */
export const tellingOf = (received: readonly Received[], whose: Whose): Telling => ({
	whose,
	shared: new Set(
		received.flatMap(({ submission }) =>
			whose.get(submission.attemptId) ? [studentKey(submission)] : []
		)
	),
	nameOf: namesOf(received, whose)
});

/**
 * Attempts with the doubt whether two students wrote one name: two first ones say so, unless the class list knows the
 * roll number with them; of a name that several have, every one that the teacher has not spoken of.
 */
export function withNamesakes(
	papers: readonly Paper[],
	{ whose, shared }: Telling,
	listed: Listed | undefined
): readonly Paper[] {
	const firsts = new Map<string, number>();
	for (const { received } of papers) {
		const { submission } = received;
		const key = writerKey(submission, whose);
		if (submission.attempt === 1 && !(listed && submission.roll))
			firsts.set(key, (firsts.get(key) ?? 0) + 1);
	}
	const isDoubtful = ({ received: { submission } }: Paper) =>
		!whose.has(submission.attemptId) &&
		(shared.has(studentKey(submission)) ||
			(submission.attempt === 1 && (firsts.get(writerKey(submission, whose)) ?? 0) > 1));
	return papers.map((paper) =>
		isDoubtful(paper) ? { ...paper, oddities: [...paper.oddities, 'namesake'] } : paper
	);
}

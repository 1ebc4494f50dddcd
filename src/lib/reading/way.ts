import type { LearnerRecord } from '#lib/quiz/record.ts';

/** How far a reader has come in one explainer. */
export interface Way {
	/** Sections read to their end. */
	read: string[];
	/** Where they stopped: section, and the paragraph at the top of the screen, `p4`. */
	at?: { section: string; paragraph?: string };
}

/** How far a reader has come in an explainer, by their record. */
export function wayThrough({ readings }: LearnerRecord, explainer: string): Way {
	const ours = readings.filter((one) => one.explainer === explainer);
	const [at] = ours.toSorted((one, other) => other.sequence - one.sequence);
	return { read: ours.filter(({ finished }) => finished).map(({ section }) => section), at };
}

import type { Question } from '#lib/questions/kinds.ts';
import { verdicts } from '#lib/questions/verdict/verdict.ts';

/** One answer to a quick check, with what is said of it. */
export interface QuickOption {
	text: string;
	right: boolean;
	why: string;
}

/** A question that radios alone can ask. */
export interface QuickCheck {
	number: number;
	prompt: string;
	/** Fact whose statement decides it, when one does. */
	fact?: string;
	beyond: boolean;
	options: QuickOption[];
}

/** Whether radios alone can ask a question. */
export const isQuick = ({ kind }: Question): boolean => kind === 'choice' || kind === 'verdict';

/**
 * A question as a quick check, its options in the order of the bank.
 * Throws for a kind that more than one choice answers: only `choice` and `verdict` stand in prose.
 */
export function quickCheck(
	question: Question,
	say: (verdict: (typeof verdicts)[number]) => string
): QuickCheck {
	const { number, prompt, facts, background } = question;
	const common = { number, prompt, fact: facts[0], beyond: background.length > 0 };
	if (question.kind === 'choice') {
		const options = question.options.map(({ text, key, why }) => ({
			text,
			right: key === true,
			why
		}));
		return { ...common, options };
	}
	if (question.kind === 'verdict') {
		const { key, answers } = question;
		const options = verdicts.map((verdict) => ({
			text: say(verdict),
			right: verdict === key,
			why: answers[verdict].why
		}));
		return { ...common, options };
	}
	throw new Error(
		`question ${number} is of the kind ${question.kind}, which cannot stand in prose`
	);
}

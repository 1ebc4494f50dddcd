import * as v from 'valibot';
import { words } from '#lib/locale/words.ts';
import { common, misreading } from '../question.ts';
import { verdicts } from './verdict.ts';

const answer = v.strictObject({
	/** Why it is right or not, shown when it is chosen. */
	why: words,
	/** What choosing it wrongly stands for. */
	misreads: v.optional(misreading)
});

/** A statement to judge by the article: true, false, or the article does not say. The prompt is the statement. */
export const verdictQuestion = v.strictObject({
	...common,
	kind: v.literal('verdict'),
	key: v.picklist(verdicts),
	answers: v.strictObject({ true: answer, false: answer, unsaid: answer })
});

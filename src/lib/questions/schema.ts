import * as v from 'valibot';
import { choiceQuestion } from './choice/schema.ts';
import { evidenceQuestion } from './evidence/schema.ts';
import { matchQuestion } from './match/schema.ts';
import { numberQuestion } from './number/schema.ts';
import { orderQuestion } from './order/schema.ts';
import { placeQuestion } from './place/schema.ts';
import { severalQuestion } from './several/schema.ts';
import { sortQuestion } from './sort/schema.ts';
import { verdictQuestion } from './verdict/schema.ts';

/** A question of any kind, as authors write it. A new kind is a line here and one in `kinds.ts`. */
export const question = v.variant('kind', [
	choiceQuestion,
	severalQuestion,
	verdictQuestion,
	matchQuestion,
	orderQuestion,
	sortQuestion,
	numberQuestion,
	placeQuestion,
	evidenceQuestion
]);

/** `questions.yaml`: the bank of an explainer. */
export const questionsFile = v.array(question);

/** As authored, every language inside. In one language it is `Question` of `kinds.ts`. */
export type Question = v.InferOutput<typeof question>;

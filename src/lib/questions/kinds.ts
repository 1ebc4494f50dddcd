import { choice } from './choice/choice.ts';
import { evidence } from './evidence/evidence.ts';
import type { Asked, Grade, Kind, List, Remark } from './kind.ts';
import { match } from './match/match.ts';
import { number } from './number/number.ts';
import { order } from './order/order.ts';
import { place } from './place/place.ts';
import type { Response } from './response.ts';
import type { question } from './schema.ts';
import { several } from './several/several.ts';
import { sort } from './sort/sort.ts';
import { verdict } from './verdict/verdict.ts';

/** A question of any kind: in one language, or with `Words` for `Text` as authored. */
export type Question<Text = string> = Asked<typeof question, Text>;

export type KindName = Question['kind'];

/** The kind's questions and nobody else's; which response goes with them, each kind holds for itself. */
type Registered<Name extends KindName> = Pick<
	Kind<Extract<Question<unknown>, { kind: Name }>, Response>,
	'parse' | 'key' | 'lists'
>;

/** A new kind is a line here and one in `schema.ts`. */
const kinds = {
	choice,
	several,
	verdict,
	match,
	order,
	sort,
	number,
	place,
	evidence
} satisfies { [Name in KindName]: Registered<Name> };

/** Every kind's name. */
export const kindNames = Object.keys(kinds) as KindName[];

function kindNamed<Text>(name: KindName): Kind<Question<Text>, Response, Text> {
	// The one cast: that a question goes with its own kind's response, types cannot follow through a name.
	// It holds because responses come out of `parse` of the same kind.
	return kinds[name] as unknown as Kind<Question<Text>, Response, Text>;
}

/** A response from outside in canonical form; `undefined` where it does not fit the question. */
export function parseResponse(question: Question<unknown>, value: unknown): Response | undefined {
	return kindNamed(question.kind).parse(question, value);
}

/** Whether there is a response, whole enough to grade. */
export function ready(question: Question<unknown>, response: Response | null): boolean {
	return response !== null && kindNamed(question.kind).ready(response);
}

/** The response that earns everything. */
export function keyOf(question: Question<unknown>): Response {
	return kindNamed(question.kind).key(question);
}

/** Points for a response; `undefined` where it is not ready, which is not the same as wrong. */
export function grade(question: Question<unknown>, response: Response | null): Grade | undefined {
	return gradeByKey(question.kind, keyOf(question), response);
}

/** The same, for a revision of which only its kind and key are left. The response must have been parsed. */
export function gradeByKey(
	name: KindName,
	key: Response,
	response: Response | null
): Grade | undefined {
	const kind = kindNamed(name);
	return response !== null && kind.ready(response) ? kind.grade(key, response) : undefined;
}

/** What to say about a response; nothing before it is ready. */
export function feedback<Text>(
	question: Question<Text>,
	response: Response | null
): Remark<Text>[] {
	const kind = kindNamed<Text>(question.kind);
	return response !== null && kind.ready(response) ? kind.feedback(question, response) : [];
}

/** Which of the question's lists are shuffled. */
export function lists(question: Question<unknown>): List[] {
	return kindNamed(question.kind).lists(question);
}

import type { GenericSchema, InferOutput } from 'valibot';
import type { Words } from '#lib/locale/words.ts';
import type { Misreading } from './misreadings.ts';
import type { Response } from './response.ts';

/** A shape in which every `Words` has become `Text`: `string` in one language, `Words` as authored. */
export type Worded<T, Text> = T extends Words
	? Text
	: T extends readonly (infer Item)[]
		? Worded<Item, Text>[]
		: T extends object
			? { [Key in keyof T]: Worded<T[Key], Text> }
			: T;

/** The question that a schema describes. Imports of schemas for this are types only: no schema reaches the browser. */
export type Asked<Schema extends GenericSchema, Text> = Worded<InferOutput<Schema>, Text>;

/** Points for one response, whole numbers: 0 ≤ earned ≤ possible, 1 ≤ possible. */
export interface Grade {
	earned: number;
	possible: number;
}

/** What there is to say about one part of a response. */
export interface Remark<Text> {
	/** Position of the option, row or item that it is about; each kind says which. */
	part: number;
	right: boolean;
	why: Text;
	/** What the mistake stands for; absent where there is none. */
	misreads?: Misreading;
}

/** A list that learners see in shuffled order. */
export interface List {
	name: 'options' | 'sentences' | 'partners' | 'items';
	length: number;
	/** Positions of entries that stay at the end, in this order. */
	last: readonly number[];
}

/**
 * The contract of a kind of question.
 * `Question` is what an author writes, `Given` what a learner answers, `Text` the question's words: one language or all.
 */
export interface Kind<Question, Given extends Response, Text = unknown> {
	/** A response out of storage, a link or a form, in canonical form; `undefined` where it does not fit the question. */
	parse: (question: Question, value: unknown) => Given | undefined;
	/** Whether the response is whole enough to grade. Not ready is not wrong. */
	ready: (response: Given) => boolean;
	/** The response that earns everything. */
	key: (question: Question) => Given;
	/** Points for a ready response. The key is all it takes: responses to old revisions are graded by the key in the lock. */
	grade: (key: Given, response: Given) => Grade;
	/** What to say about a ready response. Every wrong part has one remark. */
	feedback: (question: Question, response: Given) => Remark<Text>[];
	/** Which lists to shuffle. */
	lists: (question: Question) => List[];
}

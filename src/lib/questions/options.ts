import type { List, Remark } from './kind.ts';
import type { Misreading } from './misreadings.ts';

/** What grading needs to know of an option, whether it is of words, a place or a sentence. */
export interface Option<Text> {
	key?: true;
	why: Text;
	misreads?: Misreading;
	last?: true;
}

/** A question that has options. */
export interface Options<Text> {
	options: readonly Option<Text>[];
}

/** Position of the right option; -1, which no response has, where an author forgot it. */
export function findKey(options: readonly Option<unknown>[]): number {
	return options.findIndex((option) => option.key);
}

/** What there is to say about the option at `at`, as the remark on `part`. */
export function remark<Text>(
	options: readonly Option<Text>[],
	at: number | null | undefined,
	part = at ?? 0
): Remark<Text>[] {
	const option = options[at ?? -1];
	if (!option) return [];
	const { why, misreads } = option;
	return [option.key ? { part, right: true, why } : { part, right: false, why, misreads }];
}

/** How the options are shuffled. */
export function optionList(options: readonly Option<unknown>[]): List {
	return {
		name: 'options',
		length: options.length,
		last: options.flatMap((option, at) => (option.last ? [at] : []))
	};
}

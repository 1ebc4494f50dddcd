/** The part of a translator that words for a script need: their places are filled there. */
export interface Translator {
	// Which messages a group has, types do not follow through its path.
	unfilled: (key: never) => string;
}

/** All words of one group of messages, in the language of a translator. `path`: the group's own, such as `assign.key`. */
export function wordsOf<Group extends Record<string, string>>(
	group: Group,
	path: string,
	{ unfilled }: Translator
): Group {
	const words = Object.keys(group).map((word) => [word, unfilled(`${path}.${word}` as never)]);
	return Object.fromEntries(words) as Group;
}

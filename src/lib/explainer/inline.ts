import { withoutRunt } from '#lib/locale/runt.ts';
import { withWholeAbbreviations } from '#lib/locale/spelled.ts';

/** A stretch of running text: plain, or with a mark on it. */
export type Inline = string | Marked;

export type Marked = { content: Inline[] } & (
	| { mark: 'em' | 'strong' }
	/** The first use of a glossary term. */
	| { mark: 'term'; id: string }
	| { mark: 'link'; href: string }
	/** Words of another language, with their own direction. */
	| { mark: 'foreign'; lang: string }
	/** A term with what touches it, for one line: a bracket, a full stop. No outline has it; a view makes it. */
	| { mark: 'tied' }
);

/** The text that a reader sees of it. */
export function textOf(content: readonly Inline[]): string {
	return content.map((one) => (typeof one === 'string' ? one : textOf(one.content))).join('');
}

/** Ids of the glossary terms linked in it, in order. */
export function termsIn(content: readonly Inline[]): string[] {
	return content.flatMap((one) => {
		if (typeof one === 'string') return [];
		return [...(one.mark === 'term' ? [one.id] : []), ...termsIn(one.content)];
	});
}

/** The same without space at either end, nor pieces of nothing else. */
export function trimInline(content: readonly Inline[]): Inline[] {
	const last = content.length - 1;
	return content
		.map((one, i) => {
			if (typeof one !== 'string') return one;
			const text = i === 0 ? one.trimStart() : one;
			return i === last ? text.trimEnd() : text;
		})
		.filter((one) => one !== '');
}

/**
 * The same with every term tied to what touches it. A term is a button, which browsers let stand at a line's end with its
 * full stop on the next.
 */
export function tieTerms(content: readonly Inline[]): Inline[] {
	const before = (i: number) => stretchOf(content[i], /\S+$/);
	const after = (i: number) => stretchOf(content[i], /^\S+/);
	const isTerm = (i: number) => markOf(content[i]) === 'term';
	return content.flatMap((one, i): Inline[] => {
		if (typeof one === 'string') {
			const from = isTerm(i - 1) ? after(i).length : 0;
			const to = one.length - (isTerm(i + 1) ? before(i).length : 0);
			// Between two terms a word may touch both; it goes with the first.
			return [one.slice(from, Math.max(from, to))].filter(Boolean);
		}
		if (one.mark !== 'term') return [{ ...one, content: tieTerms(one.content) }];
		const opening = isTerm(i - 2) && before(i - 1) === content[i - 1] ? '' : before(i - 1);
		const tied = [opening, one, after(i + 1)].filter(Boolean);
		return tied.length > 1 ? [{ mark: 'tied', content: tied }] : [one];
	});
}

const markOf = (one: Inline | undefined) => (typeof one === 'object' ? one.mark : undefined);

/** What of a plain piece a pattern finds; empty for a marked one. */
const stretchOf = (one: Inline | undefined, pattern: RegExp): string =>
	typeof one === 'string' ? (one.match(pattern)?.[0] ?? '') : '';

/** The same without a short last word that could stand on a line of its own. */
export function inlineWithoutRunt(content: readonly Inline[]): Inline[] {
	const last = content.length - 1;
	return content.map((one, i) => (i === last && typeof one === 'string' ? withoutRunt(one) : one));
}

/**
 * Takes the first word off, so that a view can keep it on one line with what stands before: a term whole, with what
 * touches it, and an abbreviation to its last letter.
 */
export function splitFirstWord(content: readonly Inline[]): {
	first: readonly Inline[];
	rest: readonly Inline[];
} {
	const [head, ...tail] = content;
	if (head === undefined) return { first: [], rest: [] };
	if (typeof head !== 'string') {
		const { first, rest } = splitFirstWord(typeof tail[0] === 'string' ? tail : []);
		const touches = typeof first[0] === 'string' && first[0] !== '';
		return touches ? { first: [head, ...first], rest } : { first: [head], rest: tail };
	}
	const [, word = '', after = ''] =
		withWholeAbbreviations(head).match(/^((?:\S|\u00a0)*)([^]*)$/) ?? [];
	return { first: [word], rest: [after, ...tail] };
}

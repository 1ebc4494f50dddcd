import { withoutRunt } from '#lib/locale/runt.ts';

/** A stretch of running text: plain, or with a mark on it. */
export type Inline = string | Marked;

export type Marked = { content: Inline[] } & (
	| { mark: 'em' | 'strong' }
	/** The first use of a glossary term. */
	| { mark: 'term'; id: string }
	| { mark: 'link'; href: string }
	/** Words of another language, with their own direction. */
	| { mark: 'foreign'; lang: string }
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

/** The same without a short last word that could stand on a line of its own. */
export function inlineWithoutRunt(content: readonly Inline[]): Inline[] {
	const last = content.length - 1;
	return content.map((one, i) => (i === last && typeof one === 'string' ? withoutRunt(one) : one));
}

/** Takes the first word off, with the space after it, so that a view can keep it on one line with what stands before. */
export function splitFirstWord(content: readonly Inline[]): {
	first: string;
	rest: readonly Inline[];
} {
	const [head, ...tail] = content;
	if (typeof head !== 'string') return { first: '', rest: content };
	const [, first = '', after = ''] = head.match(/^(\S+\s?)([^]*)$/) ?? [];
	return { first, rest: [after, ...tail] };
}

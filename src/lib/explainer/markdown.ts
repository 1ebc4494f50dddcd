/**
 * Gives prose its sources: what an author writes as links in Markdown becomes statements with a speaker.
 *
 * A paragraph is a run of statements, each beginning with its source: `[¶7](fact:F07e) Pakistan says …`,
 * `[+](background:B6) …`, `[?](gap:NS09) …`. A link alone in its paragraph, `[check](check:4)` or
 * `[picture](picture:map)`, is a block. `[sanctuary](term:sanctuary)` is a glossary term, and
 * `<bdi lang="en">…</bdi>` are words of another language.
 */
import { type Inline, termsIn, textOf, trimInline } from './inline.ts';
import type { Block, Embed, Outline, Statement } from './outline.ts';

/** A node of Markdown's syntax tree, mdast, as far as it is read here. */
export interface Node {
	type: string;
	value?: string;
	url?: string;
	depth?: number;
	children?: Node[];
}

const cited = /^(fact|background|gap):(.+)$/;
const embedded = /^(check|picture):(.+)$/;
const term = /^term:(.+)$/;
/** What links of prose lead to otherwise: pages, this one's or another's. */
const page = /^(https?:|#|\.{0,2}\/)/;
const foreign = /^<bdi lang="([\w-]+)">$/;

/** Takes note of mark-up that prose has no use for, by a name that its author knows it by. */
type Refuse = (name: string) => void;

/** The outline of a file of prose, from its syntax tree. */
export function outlineOf({ children = [] }: Node): Outline {
	const blocks: Block[] = [];
	const refuse: Refuse = (name) => blocks.push({ type: 'other', name });
	const anchorsFor = firstOnly();
	const numbers = { paragraph: 0, heading: 0 };
	for (const node of children) {
		const embed = embedOf(node);
		if (embed) blocks.push(embed);
		else if (node.type === 'paragraph') {
			const { lead, statements } = statementsOf(node.children ?? [], anchorsFor, refuse);
			const id = `p${++numbers.paragraph}`;
			blocks.push({ type: 'paragraph', id, lead, statements });
		} else if (node.type === 'heading' && node.depth === 2) {
			const content = inlineOf(node.children ?? [], refuse);
			const id = `part-${++numbers.heading}`;
			blocks.push({ type: 'heading', id, content, text: textOf(content) });
		} else if (!isComment(node)) {
			refuse(node.type === 'heading' ? '#'.repeat(node.depth ?? 1) : node.type);
		}
	}
	return { blocks };
}

/** Comments are for authors. */
const isComment = ({ type, value = '' }: Node) => type === 'html' && value.startsWith('<!--');

/** A quick check or a picture: a link to it alone in its paragraph. */
function embedOf({ type, children = [] }: Node): Embed | undefined {
	const [only, ...others] = children;
	if (type !== 'paragraph' || others.length > 0) return undefined;
	const [, kind, id] = only?.url?.match(embedded) ?? [];
	return id ? { type: 'embed', kind: kind as Embed['kind'], id } : undefined;
}

/** Of some ids, those that were not asked for before. */
function firstOnly(): (ids: readonly string[]) => string[] {
	const seen = new Set<string>();
	return (ids) => {
		const fresh = ids.filter((id) => !seen.has(id));
		fresh.forEach((id) => seen.add(id));
		return fresh;
	};
}

/** A paragraph's statements, parted at its source links, and the words before the first. */
function statementsOf(
	nodes: readonly Node[],
	anchorsFor: (ids: readonly string[]) => string[],
	refuse: Refuse
): { lead: string; statements: Statement[] } {
	const isSource = ({ type, url = '' }: Node) => type === 'link' && cited.test(url);
	const starts = nodes.flatMap((node, i) => (isSource(node) ? [i] : []));
	const lead = textOf(inlineOf(nodes.slice(0, starts[0]), refuse)).trim();
	const statements = starts.map((start, i): Statement => {
		const { url = '', children = [] } = nodes[start] ?? { type: 'link' };
		const [, kind, list = ''] = url.match(cited) ?? [];
		const ids = list.split('+');
		const content = trimInline(inlineOf(nodes.slice(start + 1, starts[i + 1]), refuse));
		return {
			kind: kind as Statement['kind'],
			ids,
			anchors: anchorsFor(ids),
			label: textOf(inlineOf(children, refuse)),
			content,
			text: textOf(content),
			terms: termsIn(content)
		};
	});
	return { lead, statements };
}

/** Running text of a tree's nodes, neighbouring pieces without a mark as one. */
function inlineOf(nodes: readonly Node[], refuse: Refuse): Inline[] {
	const found: Inline[] = [];
	for (const one of wrapForeign(nodes).flatMap((node) => markedOf(node, refuse))) {
		const last = found.at(-1);
		if (typeof one === 'string' && typeof last === 'string') found.splice(-1, 1, last + one);
		else found.push(one);
	}
	return found;
}

/** Makes a node of words of another language: Markdown has `<bdi lang="en">` and its end as their neighbours. */
function wrapForeign(nodes: readonly Node[]): readonly Node[] {
	const start = nodes.findIndex(({ type, value = '' }) => type === 'html' && foreign.test(value));
	const end = nodes.findIndex(({ value }, at) => at > start && value === '</bdi>');
	const opening = nodes[start];
	if (!opening || end < 0) return nodes;
	const wrapped = { ...opening, type: 'foreign', children: nodes.slice(start + 1, end) };
	return [...nodes.slice(0, start), wrapped, ...wrapForeign(nodes.slice(end + 1))];
}

/** One node of running text; nothing for what prose has no use for. */
function markedOf(node: Node, refuse: Refuse): Inline[] {
	const { type, value = '', url = '', children = [] } = node;
	const content = () => inlineOf(children, refuse);
	const [, id] = url.match(term) ?? [];
	const [, lang] = value.match(foreign) ?? [];
	// mdsvex leaves these two as Svelte would need them.
	if (type === 'text') return [value.replaceAll('&lt;', '<').replaceAll('&gt;', '>')];
	if (type === 'emphasis') return [{ mark: 'em', content: content() }];
	if (type === 'strong') return [{ mark: 'strong', content: content() }];
	if (type === 'link' && id) return [{ mark: 'term', id, content: content() }];
	if (type === 'link' && page.test(url)) return [{ mark: 'link', href: url, content: content() }];
	if (type === 'foreign' && lang) return [{ mark: 'foreign', lang, content: content() }];
	if (isComment(node)) return [];
	refuse(type === 'link' ? `[…](${url})` : type === 'html' ? value : type);
	return type === 'link' ? content() : [];
}

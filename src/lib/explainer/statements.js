/**
 * Remark plugin that gives prose its sources: what an author writes as links becomes statements with a speaker.
 *
 * A paragraph is a run of statements, each beginning with its source: `[¶7](fact:F07e) Pakistan says …`,
 * `[+](background:B6) …`, `[?](gap:NS09) …`. A link alone in its paragraph, `[check](check:4)` or
 * `[picture](picture:map)`, is a block. `[sanctuary](term:sanctuary)` is a glossary term.
 *
 * Written in JavaScript because `svelte.config.js` loads it before anything compiles TypeScript.
 *
 * @typedef {import('./outline.ts').Outline} Outline
 * @typedef {import('./outline.ts').Paragraph} Paragraph
 * @typedef {import('./outline.ts').Statement} Statement
 * @typedef {{ type: string, value?: string, url?: string, depth?: number, children?: Node[], data?: object }} Node
 */

const cite = /^(fact|background|gap):(.+)$/;
const embed = /^(check|picture):(.+)$/;
const term = /^term:(.+)$/;
/** What links of prose lead to otherwise: pages, this one's or another's. */
const page = /^(https?:|#|\.{0,2}\/)/;

/** @param {Node} node @returns {string} The text a reader sees of a node; inline HTML tags left out. */
function textOf(node) {
	if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
	return (node.children ?? []).map(textOf).join('');
}

/** @param {Node} node @returns {string[]} Links inside a node that lead nowhere: a misspelt `trem:militant`. */
function strayLinksOf(node) {
	const own = node.type === 'link' && !term.test(node.url ?? '') && !page.test(node.url ?? '');
	return [...(own ? [node.url ?? ''] : []), ...(node.children ?? []).flatMap(strayLinksOf)];
}

/** @param {Node} node @returns {string[]} Ids of the glossary terms linked inside a node. */
function termsOf(node) {
	const own = node.url?.match(term)?.[1];
	return [...(own ? [own] : []), ...(node.children ?? []).flatMap(termsOf)];
}

/**
 * Parts a paragraph's children at its source links.
 * @param {Node[]} children
 * @returns {{ lead: Node[], runs: { link: Node, rest: Node[] }[] }}
 */
function partAtSources(children) {
	/** @type {Node[]} */
	const lead = [];
	/** @type {{ link: Node, rest: Node[] }[]} */
	const runs = [];
	for (const child of children) {
		const last = runs.at(-1);
		if (child.type === 'link' && cite.test(child.url ?? '')) runs.push({ link: child, rest: [] });
		else if (last) last.rest.push(child);
		else lead.push(child);
	}
	return { lead, runs };
}

/**
 * Takes the first word off a run, so that the view can keep it on one line with its mark.
 * @param {Node[]} rest
 * @returns {{ first: string, rest: Node[] }}
 */
function splitFirstWord(rest) {
	const [head, ...tail] = rest;
	if (head?.type !== 'text') return { first: '', rest };
	const [, first = '', after = ''] = (head.value ?? '').match(/^\s*(\S+\s?)([^]*)$/) ?? [];
	return { first, rest: [{ ...head, value: after }, ...tail] };
}

/**
 * @param {{ outline?: (outline: Outline) => void }} [options] `outline` is called with what the file holds.
 * @returns {(tree: Node) => void}
 */
export function statements({ outline } = {}) {
	return (tree) => {
		/** @type {Outline} */
		const found = { blocks: [] };
		/** @type {Set<string>} */
		const anchored = new Set();
		let paragraphs = 0;
		let headings = 0;

		/** @param {string[]} ids @returns {string[]} Those ids that this file has not been anchored at yet. */
		const anchorsFor = (ids) => {
			const fresh = ids.filter((id) => !anchored.has(id));
			fresh.forEach((id) => anchored.add(id));
			return fresh;
		};

		/** @param {{ link: Node, rest: Node[] }} run @returns {{ node: Node, statement: Statement }} */
		const toStatement = ({ link, rest }) => {
			const [, kind = '', list = ''] = (link.url ?? '').match(cite) ?? [];
			const ids = list.split('+');
			const cited = { kind: /** @type {Statement['kind']} */ (kind), ids, label: textOf(link) };
			const { first, rest: after } = splitFirstWord(rest);
			// An empty attribute would reach the component as `true`.
			const anchors = anchorsFor(ids).join(' ') || undefined;
			const hProperties = { kind, ids: ids.join(' '), anchors, first: first || undefined };
			return {
				node: { type: 'statement', children: after, data: { hName: 'statement', hProperties } },
				statement: {
					...cited,
					text: rest.map(textOf).join('').trim(),
					terms: rest.flatMap(termsOf)
				}
			};
		};

		/** @param {Node} node @returns {Node} */
		const toParagraph = (node) => {
			const { lead, runs } = partAtSources(node.children ?? []);
			const parts = runs.map(toStatement);
			const id = `p${++paragraphs}`;
			const strays = [...lead, ...runs.flatMap(({ rest }) => rest)].flatMap(strayLinksOf);
			for (const url of strays) found.blocks.push({ type: 'other', name: `[…](${url})` });
			const background = parts.some(({ statement }) => statement.kind === 'background');
			found.blocks.push({
				type: 'paragraph',
				id,
				lead: lead.map(textOf).join('').trim(),
				statements: parts.map(({ statement }) => statement)
			});
			const cites = parts.map(({ statement: { kind, ids } }) => `${kind}:${ids.join('+')}`);
			return {
				...node,
				children: [...lead, ...parts.map((part) => part.node)],
				data: {
					hName: 'paragraph',
					hProperties: { id, cites: cites.join(' '), beyond: background ? 'yes' : undefined }
				}
			};
		};

		/** @param {Node} node @returns {Node} */
		const transform = (node) => {
			if (node.type === 'heading') {
				const id = `part-${++headings}`;
				found.blocks.push({ type: 'heading', id, text: textOf(node) });
				return { ...node, data: { hProperties: { id } } };
			}
			if (node.type !== 'paragraph') {
				// Comments are for authors; any other HTML between paragraphs has no place.
				const comment = node.type === 'html' && (node.value ?? '').startsWith('<!--');
				if (!comment) found.blocks.push({ type: 'other', name: node.type });
				return node;
			}
			const [only, ...others] = node.children ?? [];
			const [, kind, id] = (others.length === 0 && only?.url?.match(embed)) || [];
			if (!kind || !id) return toParagraph(node);
			found.blocks.push({ type: 'embed', kind: /** @type {'check' | 'picture'} */ (kind), id });
			return { type: 'embed', children: [], data: { hName: 'embed', hProperties: { kind, id } } };
		};

		tree.children = (tree.children ?? []).map(transform);
		outline?.(found);
	};
}

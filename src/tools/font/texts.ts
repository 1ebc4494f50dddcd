import { tokens, type Token } from './markup.ts';
import { visible } from './visible.ts';

const arabic = /\p{Script=Arabic}/u;
const textAttributes = ['placeholder', 'alt', 'title', 'aria-label', 'value'];

/**
 * The texts that built pages set in the Urdu face, each once, sorted, white space collapsed.
 *
 * Pages whose `html` is not in Urdu add nothing. A text node counts twice: alone, because mark-up
 * may end a shaping run, and joined with its neighbours in the block, because it may not.
 * @param pages whole HTML documents
 * @param extra strings that are in no page, such as the `content` of a style rule
 * @throws {Error} for a subtree in a third language and for an unknown character reference
 */
export function urduTexts(pages: string[], extra: string[] = []): string[] {
	const urdu = pages.filter((page) => /<html[^>]*\slang="?ur\b/i.test(page));
	const found = new Set([...extra, ...urdu.flatMap(pageTexts)].map(collapse));
	found.delete('');
	return [...found].sort();
}

function pageTexts(page: string): string[] {
	const texts: string[] = [];
	let block: string[] = [];
	for (const token of visible(page)) {
		if (token.kind === 'text') block.push(token.text);
		else if (token.kind === 'open') texts.push(...attributeTexts(token.attributes));
		else if (token.kind === 'raw') texts.push(...islandTexts(token));
		else if (token.kind === 'edge') {
			texts.push(...blockTexts(block));
			block = [];
		}
	}
	return [...texts, ...blockTexts(block)];
}

/** The text of a block joined, and each of its nodes alone. */
function blockTexts(nodes: string[]): string[] {
	return [nodes.join(''), ...nodes.map((_, index) => joinedForm(nodes, index))];
}

// Mark-up inside a word ends a run but not the joining of its letters. A zero-width joiner stands
// for the neighbour letter; without it the cut would lack the joined form.
function joinedForm(nodes: string[], index: number): string {
	const node = nodes[index] ?? '';
	const joiner = (left = '', right = ''): string =>
		/\p{Script=Arabic}\p{Mark}*$/u.test(left) && /^\p{Script=Arabic}/u.test(right) ? '\u200d' : '';
	return joiner(nodes[index - 1], node) + node + joiner(node, nodes[index + 1]);
}

/** Ids and codes in Latin letters are never shown, so only attributes with Urdu count. */
function attributeTexts(attributes: Map<string, string>): string[] {
	return textAttributes
		.map((name) => attributes.get(name) ?? '')
		.filter((text) => arabic.test(text));
}

/** The Urdu strings of a JSON island, which scripts insert later. */
function islandTexts({ attributes, text }: Extract<Token, { kind: 'raw' }>): string[] {
	if (attributes.get('type') !== 'application/json') return [];
	return stringsIn(JSON.parse(text))
		.filter((string) => arabic.test(string))
		.flatMap(messageTexts);
}

/** Every string in a JSON value. Keys are not text. */
function stringsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

// A message may hold mark-up and ICU arguments (`{count, plural, one {# سوال}}`). What stands
// between them is text. What replaces them is not known here, but most often it is a number.
function messageTexts(message: string): string[] {
	return [...tokens(message)].flatMap((token) => {
		if (token.kind !== 'text') return [];
		const parts = token.text.split(/[{}#]/);
		return parts.length > 1 ? ['0123456789', ...parts.filter((part) => arabic.test(part))] : parts;
	});
}

function collapse(text: string): string {
	return text.replace(/[ \t\n\f\r]+/g, ' ').trim();
}

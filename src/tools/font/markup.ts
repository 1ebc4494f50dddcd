import { decode } from './entities.ts';

/** One piece of a page, in document order. */
export type Token =
	| { kind: 'text'; text: string }
	| { kind: 'open'; name: string; attributes: Map<string, string>; empty: boolean }
	| { kind: 'close'; name: string }
	| { kind: 'raw'; attributes: Map<string, string>; text: string };

const comment = /<!--[\s\S]*?-->|<![^>]*>/;
const close = /<\/(?<closed>[a-z][^\s>/]*)[^>]*>/;
const open = /<(?<opened>[a-z][^\s>/]*)(?<rest>(?:"[^"]*"|'[^']*'|[^'">])*)>/;
const piece = [comment, close, open, /[^<]+|</].map((part) => part.source).join('|');
const attribute = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

const rawElements = new Set(['script', 'style']);
const emptyElements = new Set(
	'area base br col embed hr img input link meta source track wbr'.split(' ')
);

/**
 * Splits a page into tokens. Meant for well-formed pages of our own build: nothing is repaired,
 * comments are dropped, and a `script` or `style` with its content comes as one `raw` token.
 * @throws {Error} for an unknown character reference
 */
export function* tokens(html: string): Generator<Token> {
	const scan = new RegExp(piece, 'gi');
	for (let match = scan.exec(html); match; match = scan.exec(html)) {
		const { closed, opened, rest = '' } = match.groups ?? {};
		if (closed) yield { kind: 'close', name: closed.toLowerCase() };
		else if (!opened) {
			if (!match[0].startsWith('<!')) yield { kind: 'text', text: decode(match[0]) };
		} else {
			const name = opened.toLowerCase();
			const attributes = readAttributes(rest);
			if (rawElements.has(name)) {
				const start = scan.lastIndex;
				scan.lastIndex = endOf(html, name, start);
				yield { kind: 'raw', attributes, text: html.slice(start, scan.lastIndex) };
			} else {
				const empty = emptyElements.has(name) || rest.endsWith('/');
				yield { kind: 'open', name, attributes, empty };
			}
		}
	}
}

/** Where the content of a raw element ends: at its closing tag, or at the end of the page. */
function endOf(html: string, name: string, start: number): number {
	const end = new RegExp(`</${name}`, 'gi');
	end.lastIndex = start;
	return end.exec(html)?.index ?? html.length;
}

function readAttributes(text: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
		found.set(name.toLowerCase(), decode(double ?? single ?? bare ?? ''));
	}
	return found;
}

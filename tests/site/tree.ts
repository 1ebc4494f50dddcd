import { tokens } from '../../src/tools/font/markup.ts';

/** An element of a built page. Inline scripts and styles are left out: they are no part of what is read. */
export interface Element {
	name: string;
	attributes: Map<string, string>;
	parent?: Element;
	children: (Element | string)[];
}

/**
 * A page as a tree. Nothing is repaired: what a browser would have to move or close by itself is an error.
 * @throws {Error} for a tag that closes nothing, or something else than what is open
 */
export function treeOf(html: string): Element {
	const root: Element = { name: '#page', attributes: new Map(), children: [] };
	let at = root;
	for (const token of tokens(html)) {
		if (token.kind === 'text') at.children.push(token.text);
		else if (token.kind === 'raw')
			at.children.push({ name: 'raw', attributes: token.attributes, parent: at, children: [] });
		else if (token.kind === 'open') {
			const { name, attributes, empty } = token;
			const element: Element = { name, attributes, parent: at, children: [] };
			at.children.push(element);
			if (!empty) at = element;
		} else if (!/^(script|style)$/.test(token.name)) {
			if (token.name !== at.name || !at.parent)
				throw new Error(`</${token.name}> where <${at.name}> is open`);
			at = at.parent;
		}
	}
	if (at !== root) throw new Error(`<${at.name}> is never closed`);
	return root;
}

/** The elements inside one, in document order. */
export function* inside(element: Element): Generator<Element> {
	for (const child of element.children) {
		if (typeof child === 'string') continue;
		yield child;
		yield* inside(child);
	}
}

/** The elements inside one that pass a test. */
export const all = (root: Element, test: (element: Element) => boolean): Element[] =>
	[...inside(root)].filter(test);

/** An attribute's value, or an empty string. */
export const get = (element: Element, name: string): string => element.attributes.get(name) ?? '';

/** Whether an element has a class. */
export const hasClass = (element: Element, name: string): boolean =>
	get(element, 'class').split(/\s+/).includes(name);

/** The nearest element that passes a test, beginning with this one. */
export function nearest(
	element: Element | undefined,
	test: (element: Element) => boolean
): Element | undefined {
	for (let at = element; at; at = at.parent) if (test(at)) return at;
	return undefined;
}

/** The text of an element with its white space collapsed; elements that fail the test are passed over. */
export function textOf(
	element: Element,
	wanted: (element: Element) => boolean = () => true
): string {
	const raw = (at: Element): string =>
		at.children
			.map((child) => (typeof child === 'string' ? child : wanted(child) ? raw(child) : ''))
			.join('');
	return raw(element).replace(/\s+/g, ' ').trim();
}

/** Every piece of text with the element that it stands in. */
export function* textsIn(root: Element): Generator<{ text: string; element: Element }> {
	for (const element of [root, ...inside(root)])
		for (const child of element.children)
			if (typeof child === 'string' && child.trim()) yield { text: child.trim(), element };
}

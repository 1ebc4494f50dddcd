import { fill } from '#lib/locale/fill.ts';
import type { Values } from './values.ts';

/** What stands in an element before its places are filled, which they are again and again. */
const patterns = new WeakMap<Element, string>();

const find = <T extends HTMLElement>(root: ParentNode, name: string) =>
	root.querySelectorAll<T>(`[data-${name}]`);

/** Fills the `{places}` below an element, its links, and shows what the values say is there: `data-if="name"` or `"!name"`. */
export function fillIn(root: ParentNode, values: Values): void {
	for (const element of find(root, 'fill')) {
		const pattern = patterns.get(element) ?? element.textContent;
		patterns.set(element, pattern);
		element.textContent = fill(pattern, values as Record<string, string>);
	}
	for (const link of find<HTMLAnchorElement>(root, 'href'))
		link.href = String(values[link.dataset.href!] ?? '');
	for (const element of find(root, 'if')) {
		const [, not, name = ''] = /^(!?)(.*)/.exec(element.dataset.if!)!;
		element.hidden = Boolean(values[name]) === Boolean(not);
	}
}

/**
 * Draws a row for each of `rows` after the template of that name, unless they stand there as they are. Its controls say
 * by `data-at` which row they are of.
 */
export function fillRows(root: ParentNode, name: string, rows: readonly Values[]): void {
	const template = root.querySelector<HTMLTemplateElement>(`template[data-each=${name}]`)!;
	const said = JSON.stringify(rows);
	if (template.dataset.rows === said) return;
	template.dataset.rows = said;
	const drawn = rows.map((values, at) => {
		const row = template.content.cloneNode(true) as DocumentFragment;
		fillIn(row, values);
		for (const control of find(row, 'do')) control.dataset.at = String(at);
		// What stands in it is not the page's to fill.
		for (const element of row.querySelectorAll<HTMLElement>('*')) {
			delete element.dataset.fill;
			delete element.dataset.if;
		}
		return row;
	});
	template.parentElement!.replaceChildren(template, ...drawn);
}

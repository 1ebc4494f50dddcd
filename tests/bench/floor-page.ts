import { type Element, get, textOf, treeOf } from '../site/tree.ts';

/** Elements that say what a text is. Others leave their words and go. */
const kept = new Set(
	[
		'h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd div section article nav header footer main aside',
		'table caption thead tbody tr th td figure figcaption blockquote details summary fieldset legend',
		'a button b i em strong bdi span label'
	].flatMap((names) => names.split(' '))
);

/** Attributes without which the words would not be what they are: where links lead, what opens, in which language. */
const attributes = ['href', 'lang', 'dir', 'popover', 'popovertarget'];

/** What draws and has no words, or whose words nobody reads. */
const dropped = new Set(['head', 'svg', 'noscript', 'template', 'raw']);

/** As little as makes words readable: nothing of a design. */
const style =
	'body{max-width:40rem;margin:auto;padding:1rem;font:1.1rem/1.6 Georgia,serif}button{font:inherit;padding:0;border:0;background:none;text-decoration:underline}';

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** Text as it stands in HTML, between tags and in attributes. */
export const escapeHtml = (text: string) => text.replace(/[&<"]/g, (letter) => references[letter]!);

function opened(element: Element): string {
	// A popover is pointed at by its name; no other names are needed.
	const names = element.attributes.has('popover') ? [...attributes, 'id'] : attributes;
	const written = names.flatMap((name) => {
		if (!element.attributes.has(name)) return [];
		const value = get(element, name);
		return value ? [` ${name}="${escapeHtml(value)}"`] : [` ${name}`];
	});
	return `<${element.name}${written.join('')}>`;
}

/** The words of an element in their order, with what they are. What holds no words leaves nothing. */
function words(element: Element): string {
	const inner = element.children
		.map((child) => {
			if (typeof child === 'string') return escapeHtml(child.replace(/\s+/g, ' '));
			return dropped.has(child.name) ? '' : words(child);
		})
		.join('');
	// Popovers that hold words are opened by what may be a sign alone.
	const empty = inner.trim() === '' && !element.attributes.has('popovertarget');
	if (empty) return inner;
	return kept.has(element.name) ? `${opened(element)}${inner}</${element.name}>` : inner;
}

/** The first element of a name. Throws where there is none. */
function first(element: Element, name: string): Element {
	for (const child of element.children) {
		if (typeof child === 'string') continue;
		if (child.name === name) return child;
		const inside = find(child, name);
		if (inside) return inside;
	}
	throw new Error(`no <${name}>`);
}

function find(element: Element, name: string): Element | undefined {
	try {
		return first(element, name);
	} catch {
		// Not below this one.
		return undefined;
	}
}

/** The Urdu font of a built page, as that page asks for it: preloaded, in time for the first paint or not at all. */
export function fontLines(html: string): { preload: string; face: string } {
	const [preload = ''] = html.match(/<link rel="preload" as="font"[^>]*>/) ?? [];
	const [, url] = preload.match(/href="([^"]+)"/) ?? [];
	if (!url) return { preload: '', face: '' };
	const face = `@font-face{font-family:N;src:url(${url});font-display:optional}body{font-family:N,serif;line-height:2.2}`;
	return { preload, face };
}

/** Beginning of a page by hand: what a browser cannot do without, the Urdu font, and some lines of style. */
export function floorHead(html: string, title: string, more = ''): string {
	const [root = '<html>'] = html.match(/<html[^>]*>/) ?? [];
	const [, lang = 'en'] = root.match(/ lang="(\w+)"/) ?? [];
	const [, dir = 'ltr'] = root.match(/ dir="(\w+)"/) ?? [];
	const { preload, face } = fontLines(html);
	return `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${escapeHtml(title)}</title>${preload}<style>${style}${more}${face}</style>`;
}

/**
 * A page by hand with the words of a built one: its text, headings, links and popovers, and no scripts, pictures or
 * design. The least that a browser must do for the same reading.
 */
export function floorPage(html: string): string {
	const root = treeOf(html);
	const title = textOf(first(root, 'title'));
	return floorHead(html, title) + words(first(root, 'body'));
}

import { withWholeAbbreviations } from '#lib/locale/spelled.ts';
import { policyFor } from './policy.ts';

/**
 * A drawn page as it is published: without what only SvelteKit's client would read, its Urdu abbreviations whole, its
 * styles in one element and its policy in the place of `%policy%`. No pattern looks through more of it than it must:
 * when each went through the whole page, they took as long as drawing it.
 * @param head all before `</head>`
 * @param body that, and all after it
 * @param edit a last change to both, styles left out
 */
export function finish(
	head: string,
	body: string,
	edit: (text: string) => string = (text) => text
): string {
	const { rest, rules } = withoutStyles(head);
	const finished = (part: string) => withWholeAbbreviations(edit(part));
	const top = finished(tightened(withoutClient(rest)));
	const bottom = finished(withoutGaps(withShortShapes(withoutClient(body))));
	// One element: each has a hash of its own in the policy, which no compression shortens, on every page that a device saves.
	const style = `<style>${rules}</style>`;
	const policy = `<meta http-equiv="content-security-policy" content="${policyFor(top, style, bottom)}">`;
	return top.replace(/\s*%policy%\s*/, () => policy) + style + bottom;
}

/** The head of a page without its styles, and all their rules. */
function withoutStyles(head: string): { rest: string; rules: string } {
	const rules: string[] = [];
	const rest = head.replace(/<style[^>]*>([^]*?)<\/style>\s*/g, (_, of: string) => {
		rules.push(of);
		return '';
	});
	// Empty lines part the rules of one component from the next.
	return { rest, rules: rules.join('').replace(/\n+/g, '') };
}

/**
 * Without marks for hydration, and without links to the styles that already stand in the page. Islands are mounted anew
 * and need neither.
 */
const withoutClient = (html: string) =>
	html.replace(/<!--.*?-->|<link [^>]*rel="stylesheet" disabled[^>]*>\s*/g, '');

/** A head without space between its elements, which says nothing there. */
const tightened = (head: string) => head.replace(/\s*\/>/g, '>').replace(/(?<=>)\s+(?=<|$)/g, '');

/** Elements of a page's text that stand on lines of their own: space before or after one is never seen. */
const blocks =
	'article|aside|blockquote|body|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|head|header|html|legend|li|main|nav|ol|p|section|table|ul';

const gap = new RegExp(`(?<=</(?:${blocks})>)\\s+|(?<=>)\\s+(?=</?(?:${blocks})\\b)`, 'g');

/** A body without space that nobody sees: a device that saves the site has some in every page. */
const withoutGaps = (body: string) => body.replace(gap, '');

/** In drawings an element may close itself: the ends of empty shapes, written out, are bytes on every page. */
const withShortShapes = (body: string) => body.replace(/><\/(use|path|circle|rect)>/g, '/>');

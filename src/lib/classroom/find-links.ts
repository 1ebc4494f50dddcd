import type { Assignment } from './assignment.ts';
import { readLink } from './link.ts';

/** The links of assignments in a text. */
export interface Links {
	/** Each once, in the order in which they came. */
	assignments: Assignment[];
	/** Whether there is one that a later version of the site wrote. */
	hasNewer: boolean;
}

/** How far behind its `#` a link that an app has broken up may go: one of 60 questions and long labels has 500 letters. */
const farthest = 800;

/** The id, the key and the questions alone take more letters than this. */
const fewest = 80;

/** Where a link may begin, also in an address that stands in another one; versions 1 to 3 begin with an A. */
const beginnings = /(?:#|%23)(?=A[\w-])/gi;

/** What may be a link: its letters without a break, then with those behind it, broken up. */
const candidates = (near: string) => [/^[\w-]*/.exec(near)![0], near.split('#')[0]!];

/** Texts of which each may be one link, each once. */
function* pieces(text: string): Generator<string[]> {
	const tried = new Set<string>();
	for (const { index, 0: begins } of text.matchAll(beginnings)) {
		const at = index + begins.length;
		const fresh = candidates(text.slice(at, at + farthest)).filter(
			(one) => one.length >= fewest && !tried.has(one)
		);
		fresh.forEach((one) => tried.add(one));
		if (fresh.length > 0) yield fresh;
	}
}

/** Every assignment whose link is in whatever somebody pasted: a whole exported chat, one message, a fragment alone. */
export function findLinks(text: string): Links {
	const found = new Map<string, Assignment>();
	let hasNewer = false;
	const isLink = (one: string): boolean => {
		const link = readLink(one);
		hasNewer ||= link.state === 'newer';
		if (link.state !== 'read') return false;
		const { assignment } = link;
		if (!found.has(assignment.id)) found.set(assignment.id, assignment);
		return true;
	};
	for (const spellings of pieces(text)) spellings.some((one) => isLink(`#${one}`));
	if (found.size === 0) isLink(text);
	return { assignments: [...found.values()], hasNewer };
}

import type { Assignment } from './assignment.ts';

/** What a text turned out to be. `none`: there is no link in it at all. */
export type LinkRead =
	{ state: 'read'; assignment: Assignment } | { state: 'none' | 'damaged' | 'newer' };

/** The fragment of the assignment's link, without `#`: base64url, never ending in `-` or `_`. */
export function writeLink(assignment: Assignment): string {
	throw new Error(`not built yet: ${assignment.id}`);
}

/**
 * The assignment that a link asks for, from the fragment alone or the whole address, as chat apps hand it on: broken
 * over lines, percent-encoded, with a full stop behind it. `newer`: whole, but written by a later version of the site.
 */
export function readLink(text: string): LinkRead {
	throw new Error(`not built yet: ${text}`);
}

/** Six digits of the link's SHA-256, as `4821-77`, for a class to compare. Takes what `writeLink` gave. Needs `canSeal()`. */
export function fingerprint(fragment: string): Promise<string> {
	throw new Error(`not built yet: ${fragment}`);
}

import { asset } from '$app/paths';

/** The shapes of `static/marks.svg`: the standings, and two words in Nastaliq. */
export type MarkName =
	| 'reported'
	| 'claimed'
	| 'confirmed'
	| 'denied'
	| 'analysis'
	| 'unstated'
	| 'background'
	| 'fahm'
	| 'urdu';

/**
 * Address of a shape, for `<use>`. One file for all pages: drawn in each, the shapes would be a twentieth of what a
 * reader waits for before the first paint, and each has its word beside it until it comes.
 */
export const markAt = (name: MarkName) => `${asset('/marks.svg')}#${name}`;

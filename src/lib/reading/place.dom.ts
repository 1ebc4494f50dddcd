/** The explainer and section that this page shows, as the page itself names them; undefined elsewhere. */
export const shownSection = () =>
	document.querySelector<HTMLElement>('[data-section]')?.dataset as
		{ explainer: string; section: string } | undefined;

/**
 * Id of what is being read, the last of these to begin in the upper third of the screen; undefined above the first.
 * What is not shown begins nowhere.
 */
export const topPlace = (places: string): string | undefined =>
	[...document.querySelectorAll(places)].findLast(
		(place) => place.checkVisibility() && place.getBoundingClientRect().top < innerHeight / 3
	)?.id;

/** Id of the paragraph being read. */
export const topParagraph = () => topPlace('.prose > p, .prose > .beyond');

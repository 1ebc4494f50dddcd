/** The explainer and section that this page shows, as the page itself names them; undefined elsewhere. */
export const shownSection = () =>
	document.querySelector<HTMLElement>('[data-section]')?.dataset as
		{ explainer: string; section: string } | undefined;

/** Id of the paragraph being read, the last to begin in the upper third of the screen; undefined above the first. */
export function topParagraph(): string | undefined {
	// `p4`, and not the heading `part-2`.
	const paragraphs = [...document.querySelectorAll('.prose > [id^=p]:not(h2)')];
	return paragraphs.findLast((paragraph) => paragraph.getBoundingClientRect().top < innerHeight / 3)
		?.id;
}

/** The explainer and section that this page shows; undefined elsewhere. */
export function shownSection(): { explainer: string; section: string } | undefined {
	const page = document.querySelector<HTMLElement>('[data-explainer][data-section]');
	const { explainer, section } = page?.dataset ?? {};
	return explainer && section ? { explainer, section } : undefined;
}

/** Id of the paragraph being read, the last to begin in the upper third of the screen; undefined above the first. */
export function topParagraph(): string | undefined {
	const paragraphs = [...document.querySelectorAll('.prose > [id^=p]')].filter(({ id }) =>
		/^p\d+$/.test(id)
	);
	return paragraphs.findLast((paragraph) => paragraph.getBoundingClientRect().top < innerHeight / 3)
		?.id;
}

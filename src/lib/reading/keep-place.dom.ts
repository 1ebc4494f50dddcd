import { topParagraph } from './place.dom.ts';

/** How long a screen must stand still for its paragraph to be the one being read, in milliseconds. */
const standstill = 500;

/**
 * Switching language stays at the paragraph being read: paragraphs have the same ids in every language. The link stands
 * at the head of the page, so it is the paragraph from before the reader scrolled up to it.
 */
export function keepPlaceAcrossLanguages(): void {
	const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-language]')];
	let paragraph: string | undefined;
	let timer: ReturnType<typeof setTimeout>;
	const isAway = () => links.every((link) => link.getBoundingClientRect().bottom < 0);
	const settle = () => {
		if (isAway()) paragraph = topParagraph();
	};
	addEventListener(
		'scroll',
		() => {
			clearTimeout(timer);
			timer = setTimeout(settle, standstill);
		},
		{ passive: true }
	);
	for (const link of links) {
		link.addEventListener('click', () => {
			link.hash = paragraph ? `#${paragraph}` : location.hash;
		});
	}
}

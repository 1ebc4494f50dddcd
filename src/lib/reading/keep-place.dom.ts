import { topParagraph } from './place.dom.ts';

/** Switching language stays at the paragraph being read: paragraphs have the same ids in every language. */
export function keepPlaceAcrossLanguages(): void {
	for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language]')) {
		link.addEventListener('click', () => {
			const paragraph = topParagraph();
			link.hash = paragraph ? `#${paragraph}` : location.hash;
		});
	}
}

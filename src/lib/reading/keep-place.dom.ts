import { topPlace } from './place.dom.ts';

/** How long a screen must stand still for what is on it to be what is being read, in milliseconds. */
const standstill = 500;

/**
 * Switching language stays at what is being read: paragraphs, pictures, headings, rows and terms have the same ids in every
 * language; statements, which do too, are passed over for their paragraphs. The link stands at the head of the page, so it
 * is what was read before the reader scrolled up to it.
 */
export function keepPlaceAcrossLanguages(): void {
	for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language]')) {
		let place: string | undefined;
		let timer: ReturnType<typeof setTimeout>;
		addEventListener('scroll', () => {
			clearTimeout(timer);
			timer = setTimeout(() => {
				const isAway = link.getBoundingClientRect().bottom < 0;
				if (isAway) place = topPlace('[data-explainer] [id]:not(span)');
			}, standstill);
		});
		link.addEventListener('click', () => {
			link.hash = place ?? location.hash;
		});
	}
}

import { keep, readKept } from '#lib/storage/kept.ts';
import { shownSection, topParagraph } from './place.dom.ts';
import { arrive, finish, parseWays } from './way.ts';

/** Remembers where in a section the reader is, and that its end was reached. */
export function followReader(): void {
	const shown = shownSection();
	if (!shown) return;
	const { explainer, section } = shown;
	const ways = () => parseWays(readKept('ways'));
	const remember = () => keep('ways', arrive(ways(), explainer, section, topParagraph()));

	remember();
	// The last moment that browsers promise, on a phone too.
	document.addEventListener(
		'visibilitychange',
		() => document.visibilityState === 'hidden' && remember()
	);
	addEventListener('pagehide', remember);

	const end = document.querySelector('.gaps');
	if (!end) return;
	new IntersectionObserver(([entry]) => {
		if (entry?.isIntersecting) keep('ways', finish(ways(), explainer, section));
	}).observe(end);
}

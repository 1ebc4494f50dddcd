import { keep, readKept } from '#lib/storage/kept.ts';
import { siteRoot } from '#lib/ui/site-root.dom.ts';
import { parseLastPage } from './last-page.ts';
import { topParagraph } from './place.dom.ts';
import { whenLeaving } from './when-leaving.dom.ts';

/**
 * Remembers the page and the paragraph that are open, and goes there when Fahm is opened as an app. What an app opens is
 * the door, `?app=ur/`, with the page for who has not been anywhere; `?app` in apps of the first versions.
 */
export function keepLastPage(): void {
	const root = siteRoot();
	const here = location.pathname.slice(root.pathname.length);
	if (!here && location.search.startsWith('?app')) {
		// What follows `?app=`.
		const page = parseLastPage(readKept('last')) ?? parseLastPage(location.search.slice(5));
		// The door stays out of the way back.
		if (page) location.replace(new URL(page, root));
	}
	// The page for what is not there has no address of its own.
	if (!document.querySelector('[rel=canonical]') || parseLastPage(here) === undefined) return;
	const remember = () => {
		const paragraph = topParagraph();
		keep('last', here + (paragraph ? `#${paragraph}` : ''));
	};
	remember();
	// Not again, once the reader has had it deleted.
	whenLeaving(() => readKept('last') && remember());
}

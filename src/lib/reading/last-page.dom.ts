import { keep, readKept } from '#lib/storage/kept.ts';
import { siteRoot } from '#lib/ui/site-root.dom.ts';
import { parseLastPage } from './last-page.ts';
import { topParagraph } from './place.dom.ts';
import { whenLeaving } from './when-leaving.dom.ts';

/** Address that an installed Fahm opens: the door, which passes on to where the reader was. */
const opensApp = '?app';

/** Remembers the page and the paragraph that are open, and goes there when Fahm is opened as an app. */
export function keepLastPage(): void {
	const root = siteRoot();
	const here = location.pathname.slice(root.pathname.length);
	if (!here && location.search === opensApp) {
		const last = parseLastPage(readKept('last'));
		// The door stays out of the way back.
		if (last) location.replace(new URL(last, root));
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

import { readGiven } from './given.dom.ts';

/** What a page has done before its script came: the fields filled in, by name, and where the reader was. */
export interface Before {
	chosen: Record<string, string>;
	/** Name of the field that had the focus. */
	at?: string;
	/** Id of the question that the reader had scrolled to, and how far below the screen's top it began, in pixels. */
	read?: { id: string; top: number };
}

/** What the reader has done in a place so far. */
function doneIn(place: HTMLElement): Before {
	const chosen: Before['chosen'] = {};
	for (const { name, value } of place.querySelectorAll<HTMLInputElement>(':checked'))
		chosen[name] = value;
	return { chosen, at: place.querySelector<HTMLInputElement>(':focus')?.name, read: readIn(place) };
}

/** Where the reader has scrolled to in a place. Neither its address nor the browser, after a reload, has done that. */
function readIn(place: HTMLElement): Before['read'] {
	const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	const isScrolled = visit?.type === 'navigate' && place.getBoundingClientRect().top < 0;
	if (!isScrolled || isLedInto(place)) return undefined;
	const tops = [...place.querySelectorAll('fieldset[id]')].map((one) => ({
		id: one.id,
		top: one.getBoundingClientRect().top
	}));
	return tops.findLast(({ top }) => top < innerHeight / 2);
}

/** Whether the page stands where its address leads to, in this place. After a reload the reader may be elsewhere. */
function isLedInto(place: HTMLElement): boolean {
	const { top = -1 } = place.querySelector(':target')?.getBoundingClientRect() ?? {};
	return top >= 0 && top < innerHeight / 2;
}

/** As `readGiven`, with the place emptied and with what was done there before: the page is whole without scripts. */
export async function openIsland(
	name: string
): Promise<{ target: HTMLElement; given: unknown; before: Before; isLed: boolean } | undefined> {
	const island = await readGiven(name);
	if (!island) return undefined;
	const { target } = island;
	const opened = { ...island, before: doneIn(target), isLed: isLedInto(target) };
	target.replaceChildren();
	// What comes now need not stay in the font that stood in for one which came late.
	target.classList.toggle('late', document.querySelector('.late') !== null);
	return opened;
}

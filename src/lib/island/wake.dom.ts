import { pressOnce } from './press-once.dom.ts';

/** What a page has done before its script came: the fields filled in, by name, and where the reader was. */
export interface Before {
	chosen: Record<string, string>;
	/** Name of the field that had the focus. */
	at?: string;
}

/** What the reader has done in a place so far. */
function doneIn(place: HTMLElement): Before {
	const chosen: Before['chosen'] = {};
	for (const { name, value } of place.querySelectorAll<HTMLInputElement>(':checked'))
		chosen[name] = value;
	return { chosen, at: place.querySelector<HTMLInputElement>(':focus')?.name };
}

/** The island's place on the page and what it is given; undefined where that cannot be fetched, and the page stays as it is. */
export async function readGiven(
	name: string
): Promise<{ target: HTMLElement; given: unknown } | undefined> {
	const target = document.querySelector<HTMLElement>(`[data-island=${name}]`);
	if (!target) return undefined;
	try {
		const response = await fetch(target.dataset.given ?? '');
		const given: unknown = await response.json();
		pressOnce(target);
		return { target, given };
	} catch {
		return undefined;
	}
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
	return opened;
}

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

/**
 * The island's place on the page, emptied, with what it is given and what was done there before. Where that cannot be
 * fetched the page stays as it is, which is whole without scripts; undefined then.
 */
export async function openIsland(
	name: string
): Promise<{ target: HTMLElement; given: unknown; before: Before } | undefined> {
	const target = document.querySelector<HTMLElement>(`[data-island=${name}]`);
	if (!target) return undefined;
	try {
		const response = await fetch(target.dataset.given ?? '');
		const given: unknown = await response.json();
		const before = doneIn(target);
		target.replaceChildren();
		pressOnce(target);
		return { target, given, before };
	} catch {
		return undefined;
	}
}

/** What a page has done before its script came: the fields filled in, by name, and where the reader was. */
export interface Before {
	chosen: Record<string, string>;
	/** Name of the field that had the focus. */
	at?: string;
}

/**
 * The island's place on the page, emptied, with what it is given and what was done there before.
 * Throws where the page has no such island.
 */
export function openIsland<Given>(name: string): { target: HTMLElement; given: Given; before: Before } {
	const target = document.querySelector<HTMLElement>(`[data-island=${name}]`);
	const json = target?.nextElementSibling?.textContent;
	if (!target || !json) throw new Error(`no island ${name}`);
	const chosen: Before['chosen'] = {};
	for (const { name: field, value } of target.querySelectorAll<HTMLInputElement>(':checked'))
		chosen[field] = value;
	const at = target.querySelector<HTMLInputElement>(':focus')?.name;
	target.replaceChildren();
	// The page's own words, written by the build.
	return { target, given: JSON.parse(json) as Given, before: { chosen, at } };
}

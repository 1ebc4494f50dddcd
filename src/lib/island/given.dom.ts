import { pressOnce } from './press-once.dom.ts';

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

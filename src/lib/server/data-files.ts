import { get_request_store } from '@sveltejs/kit/internal/server';

/**
 * Keeps SvelteKit from writing beside a page what it was given: only its client would fetch that, which no page has, and
 * a second file and folder took a tenth of the time of drawing. It has no setting for it. Should it keep its files
 * elsewhere one day, they are written again and `tests/site/offline.test.ts` finds them.
 */
export function leaveOutDataFiles(): void {
	const { dependencies } = get_request_store().state.prerendering ?? {};
	for (const address of dependencies?.keys() ?? [])
		if (address.endsWith('__data.json')) dependencies?.delete(address);
}

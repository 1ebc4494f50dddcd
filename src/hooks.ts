import type { Transport } from '@sveltejs/kit';

/**
 * What pages are given is drawn while prerendering and never sent: no page has SvelteKit's client. SvelteKit would write
 * it out all the same, twice a page, which took longer than drawing and ended in files that nobody asks for.
 */
export const transport: Transport = {
	drawn: {
		encode: (value) => typeof value === 'object' && value !== null && 'drawn',
		decode: () => {
			throw new Error('This page has SvelteKit’s client: src/hooks.ts must let its data through.');
		}
	}
};

import type { Given } from './given.ts';
import type { Visit } from './visit.svelte.ts';

/** What every screen of the page is given. */
export interface ScreenProps {
	given: Given;
	visit: Visit;
	/** Does something that changes the screen, and goes to where it begins, or to the element that `to` selects. */
	turn: (change: () => unknown, to?: string) => Promise<void>;
}

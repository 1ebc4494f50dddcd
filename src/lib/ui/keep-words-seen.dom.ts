/**
 * On a phone a note lies along the edge of the screen that is farther from its word, and no higher than there is room:
 * the word is seen beside it. Settled before it opens, so that nothing moves under a finger. Its rules are in
 * `offline/later.css`; without this script a note lies along the lower edge.
 */
export function keepWordsSeen(): void {
	addEventListener(
		'click',
		({ target }) => {
			const word = (target as Element).closest('[popovertarget]');
			if (!word) return;
			const { top, bottom } = word.getBoundingClientRect();
			const below = innerHeight - bottom;
			const root = document.documentElement;
			root.toggleAttribute('data-low', top > below);
			root.style.setProperty('--room', `${Math.max(top, below)}px`);
		},
		true
	);
}

/** What there is to take back: what was done, another value each time, and the button for it. */
interface Offer {
	done: () => unknown;
	button: () => HTMLElement | null;
}

/** What has the focus, and what there was around it when it came there. */
interface Held {
	at: HTMLElement;
	/** What follows the item of a list that it is in. */
	next: Element | null;
	section: Element | null;
	done: unknown;
	/** Whether the focus was moved there because what had it was gone. */
	isMoved: boolean;
}

const isShown = (element: Element) => element.isConnected && element.getClientRects().length > 0;

function headingOf(section: Element | null, root: HTMLElement): HTMLElement | null {
	const heading =
		section?.querySelector<HTMLElement>('h2') ?? root.querySelector<HTMLElement>('.view h2');
	// Not every heading is one that pages are begun at.
	if (heading) heading.tabIndex = -1;
	return heading;
}

/** Where to go on from what is gone: the next of a list whose items are but buttons, or the heading of what it stood in. */
function placeAfter({ at, next, section }: Held, root: HTMLElement): HTMLElement | null {
	const following = at.isConnected
		? undefined
		: next?.querySelector<HTMLElement>(':scope > button');
	if (following && isShown(following)) return following;
	return headingOf(section && isShown(section) ? section : null, root);
}

/**
 * Moves the focus on where what had it goes away: to what takes it back, as soon as that is offered; until then, or
 * without it, to what comes next. Gives what ends it.
 */
export function keepFocus(root: HTMLElement, offer: Offer): () => void {
	let held: Held | undefined;

	function hold({ target }: FocusEvent): void {
		if (!(target instanceof HTMLElement) || target === held?.at) return;
		const next = target.closest('li')?.nextElementSibling ?? null;
		const section = target.closest('section');
		held = { at: target, next, section, done: offer.done(), isMoved: false };
	}

	function moveOn(): void {
		if (!held) return;
		const active = document.activeElement;
		// A browser takes the focus from what is hidden only when it draws.
		const isLost = (active === document.body || active === held.at) && !isShown(held.at);
		const done = offer.done();
		const button = done && done !== held.done ? offer.button() : null;
		// It is offered a moment before it is drawn.
		const undo = button && isShown(button) ? button : undefined;
		if (!isLost && !(undo && held.isMoved && active === held.at)) return;
		const at = undo ?? placeAfter(held, root);
		if (!at) return;
		held = { ...held, at, done: undo ? done : held.done, isMoved: true };
		at.focus({ preventScroll: true });
	}

	const observer = new MutationObserver(moveOn);
	// What can be taken back may be another thing said in the same place.
	const seen = { childList: true, characterData: true, attributeFilter: ['hidden'] };
	observer.observe(root, { subtree: true, ...seen });
	root.addEventListener('focusin', hold);
	return () => {
		observer.disconnect();
		root.removeEventListener('focusin', hold);
	};
}

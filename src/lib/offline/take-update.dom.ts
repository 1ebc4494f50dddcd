import { wish } from './register.dom.ts';

/**
 * Pages where answers are given, and any on which something says that it would be lost with the page: `data-busy`, on what
 * is not kept yet. Nothing is offered there, and nothing may reload them.
 */
const busy = ':has([data-island=quiz], [data-island=do], [data-busy])';

let reloading = false;

/** Reloads the page, however often it is asked to. */
function reload(): void {
	if (reloading) return;
	reloading = true;
	location.reload();
}

/**
 * Puts the waiting version in the place of this one and reloads, once, when it answers. Other open pages stay as they
 * are: each is whole by itself. The browser comes back to the same place, and what is unsaved is saved as the page goes.
 */
export function takeUpdate(waiting: ServiceWorker): void {
	if (document.documentElement.matches(busy)) return;
	// Another page may have taken it in the meantime.
	if (waiting.state !== 'installed') reload();
	else {
		navigator.serviceWorker.addEventListener('controllerchange', reload);
		wish(waiting, 'take over');
	}
}

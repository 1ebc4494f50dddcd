declare global {
	interface Window {
		/** The browser's offer to install, until somebody makes use of it. */
		installOffer?: Event;
	}
}

/** Fetches the script that saves the site, after the first paint: nothing a reader waits for waits for it. */
export function loadLater(): void {
	// Beside this one.
	const file = document.documentElement.dataset.offline;
	if (!file) return;
	// It may come before that script, and only once.
	addEventListener('beforeinstallprompt', (event) => {
		event.preventDefault();
		window.installOffer = event;
		dispatchEvent(new Event('installoffer'));
	});
	const load = () => void import(/* @vite-ignore */ file).catch(() => undefined);
	// Told of a paint more than once, it is fetched once all the same. A module runs before the page has loaded.
	const afterPaint = () => new PerformanceObserver(load).observe({ type: 'paint', buffered: true });
	addEventListener('load', afterPaint, { once: true });
}

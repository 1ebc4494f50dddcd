declare global {
	interface Window {
		/** The browser's offer to install, until somebody makes use of it. */
		installOffer?: Event;
	}
}

/** Fetches the script that saves the site, after the first paint: nothing a reader waits for waits for it. */
export function loadLater(): void {
	const file = document.documentElement.dataset.offline;
	if (!file) return;
	// It may come before that script, and only once.
	addEventListener('beforeinstallprompt', (event) => {
		event.preventDefault();
		window.installOffer = event;
		dispatchEvent(new Event('installoffer'));
	});
	const load = () => void import(/* @vite-ignore */ `./${file}`).catch(() => undefined);
	// The frame after the first: by then the first has been shown.
	const afterPaint = () => requestAnimationFrame(() => requestAnimationFrame(load));
	if (document.readyState === 'complete') afterPaint();
	else addEventListener('load', afterPaint, { once: true });
}

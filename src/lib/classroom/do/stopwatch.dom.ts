/**
 * A stopwatch that runs while the page is in view. What it gives back tells the milliseconds since it was last asked.
 * `leave` is called whenever the page goes out of view, which may be for good.
 */
export function startStopwatch(leave: () => void): () => number {
	let since = performance.now();
	const lap = () => {
		const now = performance.now();
		const spent = now - since;
		since = now;
		return spent;
	};
	document.addEventListener('visibilitychange', () => {
		if (document.hidden) leave();
		else lap();
	});
	// A page that goes while nobody sees it has left before.
	addEventListener('pagehide', () => document.hidden || leave());
	return lap;
}

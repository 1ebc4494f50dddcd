// Runs in each page that is measured, before anything else does, and keeps `window.seen` up to date (`visit.ts`).
// Written in JavaScript because it goes into the page as it stands.

window.seen = { fcp: 0, lcp: 0, shift: 0, blocking: 0, answer: 0 };
{
	const { seen } = window;
	/** @type {PerformanceEntry[]} */
	const tasks = [];
	/**
	 * @param {string} type
	 * @param {(entry: PerformanceEntry & { value: number, hadRecentInput: boolean, interactionId: number }) => void} keep
	 */
	const watch = (type, keep) =>
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) keep(/** @type {any} */ (entry));
		}).observe(
			/** @type {PerformanceObserverInit} */ ({ type, buffered: true, durationThreshold: 16 })
		);
	/** What of a task came before the paint kept nobody waiting who could see something to tap on. */
	const count = () => {
		seen.blocking = tasks
			.map(({ startTime, duration }) => startTime + duration - Math.max(startTime, seen.fcp) - 50)
			.reduce((sum, waited) => sum + Math.max(0, waited), 0);
	};
	watch('paint', ({ name, startTime }) => {
		if (name !== 'first-contentful-paint') return;
		seen.fcp = startTime;
		count();
	});
	watch('largest-contentful-paint', ({ startTime }) => {
		seen.lcp = startTime;
	});
	watch('layout-shift', ({ value, hadRecentInput }) => {
		if (!hadRecentInput) seen.shift += value;
	});
	watch('longtask', (task) => {
		tasks.push(task);
		count();
	});
	/** @param {{ interactionId: number, duration: number }} entry */
	const answered = ({ interactionId, duration }) => {
		// A duration is rounded to 8 ms: one of 0 is an answer, too.
		if (interactionId) seen.answer = Math.max(seen.answer, duration, 1);
	};
	watch('event', answered);
	// The first is told even where it was answered within the 16 ms of the threshold.
	watch('first-input', answered);
}

/**
 * Longest wait for what a browser tells when it has time: one without a screen may have nothing to draw, and then gives
 * no frame and is never idle.
 */
const longest = 1000;

window.settled = async () => {
	await document.fonts.ready;
	/** @param {(done: () => void) => unknown} ask */
	const told = (ask) =>
		new Promise((/** @type {(value?: unknown) => void} */ done) => {
			ask(() => done());
			setTimeout(done, longest);
		});
	const frame = () => told((done) => requestAnimationFrame(() => setTimeout(done)));
	for (let i = 0; i < 2; i += 1) {
		await told((done) => requestIdleCallback(done));
		await frame();
	}
	// A paint is told a while after it was made.
	while (!window.seen.lcp) await frame();
};

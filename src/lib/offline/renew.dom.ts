/** All that is kept here, as one text; empty where nothing can be. */
function keptNow(): string {
	try {
		return JSON.stringify(localStorage);
	} catch {
		return '';
	}
}

/**
 * Loads a page anew that the browser brings back as it was left, when something was kept elsewhere in the meantime:
 * another part was read, another display chosen, another learner went on. Where nothing can be kept, what stands on the
 * page is all there is, and stays.
 */
export function renewOnReturn(): void {
	let left = keptNow();
	addEventListener('pagehide', () => (left = keptNow()));
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted && keptNow() !== left) location.reload();
	});
}

/** Does something in the last moments that browsers promise, on a phone too. */
export function whenLeaving(act: () => unknown): void {
	document.addEventListener('visibilitychange', act);
	addEventListener('pagehide', act);
}

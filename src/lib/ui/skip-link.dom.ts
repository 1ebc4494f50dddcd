/**
 * Has the link to the content move the reader without changing the address: on some pages the address says which
 * assignment is open. Without this script the link is one as any other.
 */
export function wakeSkipLink(): void {
	document.querySelector('.skip')?.addEventListener('click', (event) => {
		event.preventDefault();
		const main = document.querySelector<HTMLElement>('#main');
		main?.scrollIntoView();
		main?.focus({ preventScroll: true });
	});
}

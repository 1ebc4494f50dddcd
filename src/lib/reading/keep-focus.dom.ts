import { keepForNow, readForNow } from '#lib/storage/for-now.ts';

/** Who switches language by keyboard stands on the link of the other page, and can switch back. */
export function keepFocusAcrossLanguages(): void {
	const link = document.querySelector<HTMLAnchorElement>('[data-language]');
	if (!link) return;
	const hasSwitched = readForNow('switched') === location.pathname;
	keepForNow('switched', '');
	// Nobody has gone on by keyboard in the meantime.
	if (hasSwitched && document.activeElement === document.body) link.focus({ preventScroll: true });
	link.addEventListener('click', ({ detail }) => {
		// No click of a pointer: a ring round the link would say nothing to whoever tapped on it.
		if (detail === 0) keepForNow('switched', link.pathname);
	});
}

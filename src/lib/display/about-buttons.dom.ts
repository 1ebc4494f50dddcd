import { forgetAll } from '#lib/storage/forget.ts';
import { copyText } from '#lib/ui/copy-text.dom.ts';
import { siteRoot } from '#lib/ui/site-root.dom.ts';

/** Address that the reader came from, with the paragraph that they came to report on (`reading/wake-notes.dom.ts`). */
function reported(): string {
	const { referrer } = document;
	// Whoever came from another site, or by an address, means this page.
	if (!referrer.startsWith(siteRoot().href)) return location.href;
	const page = new URL(referrer);
	page.hash = new URLSearchParams(location.search).get('at') ?? '';
	return page.href;
}

/** Copies the beginning of a report on it, and says whether it could. */
async function copyReport(button: HTMLButtonElement): Promise<void> {
	const { report, done, failed } = button.dataset;
	const copied = await copyText(`${report ?? ''}: ${reported()}\n`);
	const status = button.nextElementSibling;
	if (status) status.textContent = (copied ? done : failed) ?? '';
}

/** Deletes everything, and says so when it has come to pass, or that it has not. */
async function forget(
	{ dataset: { done, failed } }: HTMLElement,
	forgetPages: () => Promise<void>
): Promise<void> {
	document.querySelector<HTMLElement>('#forget')?.hidePopover();
	const status = document.querySelector('#forgotten');
	// Said once more by the same words, it would not be announced.
	if (status) status.textContent = '';
	const [forgotten] = await Promise.all([forgetAll(), forgetPages()]);
	if (status) status.textContent = (forgotten ? done : failed) ?? '';
	// What the page says of what is kept here is over.
	if (forgotten) dispatchEvent(new Event('forgotten'));
}

/**
 * Brings the two buttons of the about page to life: copy the beginning of a report, forget everything, the saved pages
 * among it.
 */
export function wakeAboutButtons(forgetPages: () => Promise<void>): void {
	const report = document.querySelector<HTMLButtonElement>('#report');
	report?.addEventListener('click', () => void copyReport(report));

	const button = document.querySelector<HTMLButtonElement>('#forget-all');
	button?.addEventListener('click', () => void forget(button, forgetPages));
}

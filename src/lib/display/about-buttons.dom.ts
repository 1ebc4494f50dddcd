import { forgetAll } from '#lib/storage/forget.ts';
import { copyText } from '#lib/ui/copy-text.dom.ts';
import { siteRoot } from '#lib/ui/site-root.dom.ts';

/** Copies the beginning of a report on the page that the reader came from, and says whether it could. */
async function copyReport(button: HTMLButtonElement): Promise<void> {
	const { report, done, failed } = button.dataset;
	const { referrer } = document;
	// Whoever came from another site, or by an address, means this page.
	const page = referrer.startsWith(siteRoot().href) ? referrer : location.href;
	const text = `${report ?? ''}: ${page}\n`;
	const copied = await copyText(text);
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
	dispatchEvent(new Event('forgotten'));
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

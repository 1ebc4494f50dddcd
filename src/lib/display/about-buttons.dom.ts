import { forgetAll } from '#lib/storage/forget.ts';

/** Copies the beginning of a report on the page that the reader came from, and says whether it could. */
async function copyReport(button: HTMLButtonElement): Promise<void> {
	const { report, done, failed } = button.dataset;
	const text = `${report ?? ''}: ${document.referrer || location.href}\n`;
	// Not there on plain http, as from a school's own server.
	const { clipboard } = navigator as Partial<Navigator>;
	const copied = await clipboard?.writeText(text).then(
		() => true,
		() => false
	);
	const status = button.nextElementSibling;
	if (status) status.textContent = (copied ? done : failed) ?? '';
}

/** Brings the two buttons of the about page to life: copy the beginning of a report, forget everything. */
export function wakeAboutButtons(): void {
	const report = document.querySelector<HTMLButtonElement>('#report');
	report?.addEventListener('click', () => void copyReport(report));

	const forget = document.querySelector<HTMLButtonElement>('#forget-all');
	forget?.addEventListener('click', () => {
		forgetAll();
		document.querySelector<HTMLElement>('#forget')?.hidePopover();
		const status = document.querySelector('#forgotten');
		if (status) status.textContent = forget.dataset.done ?? '';
	});
}

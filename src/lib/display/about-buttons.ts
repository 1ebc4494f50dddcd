import { forgetAll } from '#lib/storage/forget.ts';

/** Brings the two buttons of the about page to life: copy the beginning of a report, forget everything. */
export function wakeAboutButtons(): void {
	const report = document.querySelector<HTMLButtonElement>('#report');
	report?.addEventListener('click', async () => {
		const page = document.referrer || location.href;
		const { report: opening, done, failed } = report.dataset;
		const copied = await navigator.clipboard?.writeText(`${opening}: ${page}\n`).then(
			() => true,
			() => false
		);
		const status = report.nextElementSibling;
		if (status) status.textContent = (copied ? done : failed) ?? '';
	});

	const forget = document.querySelector<HTMLButtonElement>('#forget-all');
	forget?.addEventListener('click', () => {
		forgetAll();
		document.querySelector<HTMLElement>('#forget')?.hidePopover();
		const status = document.querySelector('#forgotten');
		if (status) status.textContent = forget.dataset.done ?? '';
	});
}

// Runs in a quiz page, before anything else does: frame by frame it tries to answer the first question, as a reader
// in a hurry would, and writes down when that first brought something to read (`quiz.ts`).

window.usable = { asked: 0, said: 0, awake: 0 };
{
	const { usable } = window;
	/** @param {Element | null | undefined} element */
	const shown = (element) =>
		element?.checkVisibility() && element.getBoundingClientRect().height > 0;
	const attempt = () => {
		// First what the last frame brought: a second press would go on to the next question.
		const answers = document.querySelectorAll(':is(main, form) :is([role=status], .why)');
		if ([...answers].some((one) => shown(one) && one.textContent?.trim()))
			usable.said ||= performance.now();
		const options = document.querySelectorAll('input[type=radio][name=check-1]');
		const option = [...options].find(shown);
		if (option instanceof HTMLInputElement && !usable.said) {
			usable.asked ||= performance.now();
			option.click();
			/** @type {HTMLElement | null | undefined} */
			const button = option.form?.querySelector('[type=submit], [data-check]');
			button?.click();
		}
		// Ours: the script has come and taken the question over, with a button of its own.
		if (document.querySelector('[data-island] form button')) usable.awake ||= performance.now();
		if (!usable.said || !usable.awake) requestAnimationFrame(attempt);
	};
	requestAnimationFrame(attempt);
}

import { expect, test } from './test.ts';
import { locales, pagesIn } from './site.ts';

/** Controls that a finger would miss: smaller than 24 pixels and not a word in running text. */
function smallTargets(): string[] {
	const selector = 'a[href], button, input, select, summary, label:has(input)';
	/** Whether a control is a word or a mark of a sentence, as high as the sentence's line. */
	const inText = (element: HTMLElement) => {
		const { display } = getComputedStyle(element);
		const block = element.parentElement?.closest('p, li, dd, dt, td, th, div, figcaption');
		if (!display.startsWith('inline') || !block) return false;
		const copy = block.cloneNode(true) as HTMLElement;
		for (const control of copy.querySelectorAll(selector)) control.remove();
		return /\p{L}{2}/u.test(copy.textContent);
	};
	return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((control) => {
		if (!control.checkVisibility() || control.closest('.skip')) return [];
		// What is ticked by its label is as large as the label.
		const target = control.matches('input') ? (control.closest('label') ?? control) : control;
		if (inText(target)) return [];
		const grown = ['::before', '::after'].map((part) => {
			const { position, inset, width, height } = getComputedStyle(target, part);
			const isLayer = position === 'absolute' && inset !== 'auto';
			return isLayer ? [Number.parseFloat(width), Number.parseFloat(height)] : [0, 0];
		});
		const { width, height } = target.getBoundingClientRect();
		const wide = Math.max(width, ...grown.map(([w = 0]) => w));
		const high = Math.max(height, ...grown.map(([, h = 0]) => h));
		return wide >= 24 && high >= 24
			? []
			: [
					`<${control.localName} ${control.id || control.className}> ${wide.toFixed(0)} × ${high.toFixed(0)}: ${target.textContent.trim().slice(0, 30)}`
				];
	});
}

for (const locale of locales) {
	test(`controls are as large as a fingertip, ${locale}`, async ({ page }) => {
		const problems: string[] = [];
		for (const path of ['', ...pagesIn(locale)]) {
			await page.goto(path);
			const found = await page.evaluate(smallTargets);
			const opener = page.locator('[popovertarget=display]');
			if (await opener.isVisible()) {
				await opener.click();
				found.push(...(await page.evaluate(smallTargets)));
			}
			problems.push(...[...new Set(found)].map((what) => `${path}: ${what}`));
		}
		expect(problems).toEqual([]);
	});
}

import type { Page } from '@playwright/test';
import { expect, settled, test } from './test.ts';
import { hasTwin, kindsIn, locales, readingPagesIn } from './site.ts';

for (const locale of locales) {
	test(`the first stop leads to the text, ${locale}`, async ({ page }) => {
		for (const path of kindsIn(locale)) {
			await page.goto(path);
			await page.keyboard.press('Tab');
			const skip = page.locator('.skip');
			await expect(skip).toBeFocused();
			// All but what the Urdu font reserves above its letters.
			await expect(skip).toBeInViewport({ ratio: 0.9 });
			await page.keyboard.press('Enter');
			await expect(page.locator('main')).toBeFocused();
			await page.keyboard.press('Tab');
			expect(
				await page.evaluate(() => document.activeElement?.closest('main') !== null),
				path
			).toBe(true);
		}
	});
}

interface Stop {
	name: string;
	/** Whether something lies over all of it (WCAG 2.4.11). */
	hidden: boolean;
	/** Whether it shows that it has the focus. */
	marked: boolean;
}

declare global {
	interface Window {
		stops: Stop[];
	}
}

/** Remembers every element that the focus comes to. */
function rememberStops(): void {
	window.stops = [];
	const nameOf = (element: Element) =>
		[
			element.tagName.toLowerCase(),
			element.id,
			element.getAttribute('popovertarget') ?? '',
			element.getAttribute('name') ?? '',
			(element.getAttribute('href') ?? '').replace(/(^|\/)(en|ur)(?=\/|$)/, '$1*')
		].join(' ');
	document.addEventListener('focusin', ({ target }) => {
		const element = target as HTMLElement;
		const seen = element.closest('label') ?? element;
		const [at] = seen.getClientRects();
		const inside = (point: [number, number]) => {
			const top = document.elementFromPoint(...point);
			return top !== null && (seen.contains(top) || top.contains(seen));
		};
		const corners: [number, number][] = at
			? [
					[at.left + at.width / 2, at.top + at.height / 2],
					[at.left + 2, at.top + 2],
					[at.right - 2, at.bottom - 2]
				]
			: [];
		const outlines = [element, seen].map((one) => getComputedStyle(one).outlineStyle);
		window.stops.push({
			name: nameOf(element),
			hidden: !corners.some(inside),
			marked: outlines.some((style) => style !== 'none')
		});
	});
}

/** Goes through a page by the Tab key alone, to its end. */
async function tabThrough(page: Page, path: string): Promise<Stop[]> {
	await page.goto(path);
	await settled(page);
	await page.evaluate(rememberStops);
	const most = await page.locator('a[href], button, input, summary, [tabindex]').count();
	for (let i = 0; i <= most; i += 1) {
		await page.keyboard.press('Tab');
		const atEnd =
			i % 10 === 9 && (await page.evaluate(() => document.activeElement === document.body));
		if (atEnd) break;
	}
	const stops = await page.evaluate(() => window.stops);
	const again = stops.findIndex(({ name }, i) => i > 0 && name === stops[0]?.name);
	return again > 0 ? stops.slice(0, again) : stops;
}

/** Two words of one sentence stand as each grammar wants them. */
function inOneOrder(path: string, stops: Stop[]): string[] {
	const names = stops.map(({ name }) => name);
	if (path.endsWith('/glossary/')) return names.toSorted();
	const isTerm = (name = '') => name.includes(' t-');
	const runs: string[][] = [];
	for (const name of names) {
		const last = runs.at(-1);
		if (last && isTerm(last[0]) && isTerm(name)) last.push(name);
		else runs.push([name]);
	}
	return runs.flatMap((run) => run.toSorted());
}

test('the Tab key goes the same way in both languages, and always shows where it is', async ({
	page
}) => {
	test.slow();
	for (const path of readingPagesIn('en').filter(hasTwin)) {
		const english = await tabThrough(page, path);
		const urdu = await tabThrough(page, path.replace(/^en/, 'ur'));
		expect(english.length, path).toBeGreaterThan(5);
		expect(inOneOrder(path, urdu), path).toEqual(inOneOrder(path, english));
		for (const stops of [english, urdu]) {
			expect(
				stops.filter(({ hidden }) => hidden),
				path
			).toEqual([]);
			expect(
				stops.filter(({ marked }) => !marked),
				path
			).toEqual([]);
		}
	}
});

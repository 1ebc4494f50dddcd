import type { Page } from '@playwright/test';
import { expect, popoverOf, settled, test } from './test.ts';
import { locales, sectionsIn } from './site.ts';

// What opens is the browser's own popover: nothing here needs a script.
test.use({ javaScriptEnabled: false, contextOptions: { reducedMotion: 'reduce' } });

for (const locale of locales) {
	for (const kind of ['term', 'chip'] as const) {
		test(`a ${kind} opens by click and by key, closes by Escape, and focus returns, ${locale}`, async ({
			page
		}) => {
			await page.goto(sectionsIn(locale)[0] ?? '');
			const button = page.locator(`.prose .${kind}`).nth(1);
			const popover = await popoverOf(page, button);
			await expect(popover).toBeHidden();

			await button.click();
			await expect(popover).toBeVisible();
			await page.keyboard.press('Escape');
			await expect(popover).toBeHidden();
			await expect(button).toBeFocused();

			await page.keyboard.press('Enter');
			await expect(popover).toBeVisible();
			await page.keyboard.press('Tab');
			await expect(popover.locator('a').first()).toBeFocused();
			await page.keyboard.press('Escape');
			await expect(popover).toBeHidden();
			await expect(button).toBeFocused();

			await page.keyboard.press('Space');
			await expect(popover).toBeVisible();
			await button.click();
			await expect(popover).toBeHidden();
		});

		test(`a ${kind} closes by a touch beside it, and when another opens, ${locale}`, async ({
			page,
			isMobile
		}) => {
			await page.goto(sectionsIn(locale)[0] ?? '');
			const address = page.url();
			const button = page.locator(`.prose .${kind}`).first();
			const popover = await popoverOf(page, button);
			await button.click();
			await expect(popover).toBeVisible();
			// The margin of the page, where nothing is.
			if (isMobile) await page.touchscreen.tap(3, 3);
			else await page.mouse.click(3, 3);
			await expect(popover).toBeHidden();
			expect(page.url()).toBe(address);

			const other = page.locator(`.prose .${kind === 'term' ? 'chip' : 'term'}`).first();
			await button.click();
			await expect(popover).toBeVisible();
			// By keyboard: the first may lie over it.
			await other.press('Enter');
			await expect(await popoverOf(page, other)).toBeVisible();
			await expect(popover).toBeHidden();
			await expect(page.locator(':popover-open')).toHaveCount(1);
		});
	}

	test(`a contested source shows both sides in one note, ${locale}`, async ({ page }) => {
		await page.goto(sectionsIn(locale)[0] ?? '');
		const note = page.locator('.sources [popover]:has(h3)').first();
		await page.locator(`.chip[popovertarget="${(await note.getAttribute('id')) ?? ''}"]`).click();
		await expect(note).toBeVisible();
		const standings = note.locator('.standing');
		expect(await standings.count()).toBeGreaterThan(1);
		for (const standing of await standings.all()) {
			await expect(standing).toBeVisible();
			await expect(standing).toHaveText(/\p{L}{3}.*¶\d/u);
			// The mark is drawn, not only named.
			expect((await standing.locator('svg').boundingBox())?.width).toBeGreaterThan(8);
		}
		await expect(note.locator('h3 ~ p:not(.standing)').first()).toBeVisible();
	});
}

/** What is wrong with where popovers open, for every button of a page; each opened at another height of the screen. */
function misplaced(): string[] {
	const places = ['start', 'center', 'end'] as const;
	const { clientWidth, clientHeight } = document.documentElement;
	const seen = new Set<string>();
	const problems: string[] = [];
	const buttons = [...document.querySelectorAll<HTMLButtonElement>('[popovertarget]')];
	for (const [i, button] of buttons.entries()) {
		const id = button.getAttribute('popovertarget') ?? '';
		const popover = document.getElementById(id);
		if (!popover || seen.has(id) || !button.checkVisibility()) continue;
		seen.add(id);
		button.scrollIntoView({ block: places[i % places.length], behavior: 'instant' });
		button.click();
		const at = popover.getBoundingClientRect();
		const words = [...button.getClientRects()];
		const above = Math.min(...words.map(({ top }) => top));
		const below = clientHeight - Math.max(...words.map(({ bottom }) => bottom));
		const outside =
			at.left < -0.5 ||
			at.right > clientWidth + 0.5 ||
			at.top < -0.5 ||
			at.bottom > clientHeight + 0.5;
		const covers = words.some(
			(word) =>
				word.left < at.right && word.right > at.left && word.top < at.bottom && word.bottom > at.top
		);
		const isSheet = clientWidth <= 640;
		const room = (isSheet ? below : Math.max(above, below)) >= at.height + 16;
		const said = `${id} at ${[at.left, at.top, at.right, at.bottom].map(Math.round).join()}`;
		if (outside) problems.push(`${said} is off the screen`);
		if (covers && room) problems.push(`${said} covers its own word`);
		if (at.width < 100 || at.height < 40) problems.push(`${said} shows nothing`);
		popover.hidePopover();
	}
	return problems;
}

async function eachWidth(page: Page, widths: number[], check: () => Promise<void>): Promise<void> {
	for (const width of widths) {
		await page.setViewportSize({ width, height: width < 500 ? 640 : 800 });
		await check();
	}
}

for (const locale of locales) {
	test(`no popover leaves the screen or covers its word where there is room, ${locale}`, async ({
		page,
		isMobile
	}) => {
		for (const path of sectionsIn(locale)) {
			await page.goto(path);
			await eachWidth(page, isMobile ? [320, 360] : [768, 1280], async () => {
				const { width } = page.viewportSize() ?? { width: 0 };
				expect(await page.evaluate(misplaced), `${path} at ${width}`).toEqual([]);
			});
		}
	});
}

/** Words and marks whose note lies on them, each tapped where it stands on a screen that is scrolled on by less than its height. */
async function covered(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const overlaps = (a: DOMRect, b: DOMRect) => a.top < b.bottom && b.top < a.bottom;
		const problems: string[] = [];
		const buttons = [...document.querySelectorAll<HTMLElement>('.prose [popovertarget]')];
		for (const [i, button] of buttons.entries()) {
			const at = button.getBoundingClientRect();
			scrollBy({ top: at.top - 70 - ((i * 67) % (innerHeight - 160)), behavior: 'instant' });
			button.click();
			const note = document.querySelector(':popover-open')!;
			const where = note.getBoundingClientRect();
			if (overlaps(where, button.getBoundingClientRect()))
				problems.push(`${note.id} lies on ${button.textContent}`);
			scrollBy({ top: 40, behavior: 'instant' });
			if (note.getBoundingClientRect().top !== where.top) problems.push(`${note.id} moves`);
			button.click();
		}
		return problems;
	});
}

test.describe('with scripts', () => {
	test.use({ javaScriptEnabled: true });

	for (const locale of locales)
		test(`a phone’s note lies beside its word, wherever that stands, and stays there, ${locale}`, async ({
			page,
			isMobile
		}) => {
			test.skip(!isMobile, 'about the sheet of a phone');
			for (const path of sectionsIn(locale)) {
				await page.goto(path);
				await settled(page);
				expect(await covered(page), path).toEqual([]);
			}
		});
});

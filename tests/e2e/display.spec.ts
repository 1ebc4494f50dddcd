import type { Page } from '@playwright/test';
import { expect, settled, test } from './test.ts';
import { kindsIn, locales, sectionsIn } from './site.ts';

declare global {
	interface Window {
		/** The display as it was when the body began, before anything could be painted. */
		atBody?: DOMStringMap;
	}
}

const watchBody = (page: Page) =>
	page.addInitScript(() => {
		new MutationObserver(() => {
			// The parser has come to the body: nothing of the page has been seen yet.
			if (document.body as HTMLElement | null)
				window.atBody ??= Object.assign({}, document.documentElement.dataset);
		}).observe(document, { childList: true, subtree: true });
	});

async function choose(page: Page, settings: string[]): Promise<void> {
	await page.locator('[popovertarget=display]').click();
	for (const setting of settings) {
		await page.locator(`label:has(#${setting})`).click();
		await expect(page.locator(`#${setting}`)).toBeChecked();
	}
	await page.keyboard.press('Escape');
	await expect(page.locator('#display')).toBeHidden();
}

/** How a page looks: what the settings change. */
const lookOf = (page: Page) =>
	page.evaluate(() => {
		const { colorScheme, fontSize } = getComputedStyle(document.documentElement);
		const text = getComputedStyle(document.querySelector('main p')!);
		return {
			colorScheme,
			fontSize,
			paper: getComputedStyle(document.body).color,
			font: text.fontFamily
		};
	});

for (const locale of locales) {
	test(`what is chosen shows at once, and is kept without a flicker, ${locale}`, async ({
		page
	}) => {
		await watchBody(page);
		await page.goto(sectionsIn(locale)[0] ?? '');
		const before = await lookOf(page);
		const letters = locale === 'ur' ? ['letters-naskh'] : [];
		await choose(page, ['theme-dark', 'size-larger', ...letters]);
		const chosen = await lookOf(page);
		expect(chosen.colorScheme).toBe('dark');
		expect(Number.parseFloat(chosen.fontSize)).toBeGreaterThan(
			Number.parseFloat(before.fontSize) * 1.3
		);
		expect(chosen.paper).not.toBe(before.paper);
		expect(/^"?Nastaliq/.test(chosen.font)).toBe(false);

		for (const path of kindsIn(locale)) {
			await page.goto(path);
			const early = await page.evaluate(() => window.atBody);
			expect(early, path).toMatchObject({ theme: 'dark', size: 'larger' });
			if (locale === 'ur') expect(early).toMatchObject({ letters: 'naskh' });
			const look = await lookOf(page);
			expect({ ...look, font: '' }, path).toEqual({ ...chosen, font: '' });
		}
		await page.locator('[popovertarget=display]').click();
		await expect(page.locator('#theme-dark')).toBeChecked();
		await expect(page.locator('#size-larger')).toBeChecked();
		await page.locator('label:has(#theme-light)').click();
		await expect.poll(async () => (await lookOf(page)).colorScheme).toBe('light');
	});
}

test('the system decides until somebody else does', async ({ page }) => {
	await page.goto('en/');
	const light = await lookOf(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect((await lookOf(page)).paper).not.toBe(light.paper);
	await choose(page, ['theme-light']);
	expect((await lookOf(page)).paper).toBe(light.paper);
});

test('what was chosen is deleted with everything else', async ({ page }) => {
	await page.goto('en/');
	await choose(page, ['theme-dark']);
	await page.goto('en/about/');
	await settled(page);
	await page.locator('[popovertarget=forget]').first().click();
	// By keyboard: a hand that is quicker than the page could tap beside it.
	await page.locator('#forget-all').press('Enter');
	await expect(page.locator('#forgotten')).not.toBeEmpty();
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	await page.reload();
	await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test.describe('where the browser refuses to keep anything', () => {
	for (const how of ['refused', 'full', 'forgetful'] as const) {
		test(`pages read, look and lead as ever: ${how}`, async ({ page }) => {
			await page.addInitScript((kind) => {
				const refuse = () => {
					throw new DOMException('no', kind === 'full' ? 'QuotaExceededError' : 'SecurityError');
				};
				if (kind === 'refused') Object.defineProperty(window, 'localStorage', { get: refuse });
				else Storage.prototype.setItem = kind === 'full' ? refuse : () => undefined;
			}, how);
			const [first = '', second = ''] = sectionsIn('ur');
			await page.goto(first);
			await choose(page, ['theme-dark', 'size-large']);
			expect((await lookOf(page)).colorScheme).toBe('dark');
			await page.locator('.gaps').scrollIntoViewIfNeeded();
			await page.goto(second);
			await expect(page.locator('#p1')).toBeVisible();
			await page.goto('ur/about/');
			await settled(page);
			await page.locator('[popovertarget=forget]').first().click();
			// By keyboard: a hand that is quicker than the page could tap beside it.
			await page.locator('#forget-all').press('Enter');
			await expect(page.locator('#forgotten')).not.toBeEmpty();
		});
	}

	test('nonsense that is kept does no harm', async ({ page }) => {
		await page.addInitScript(() => {
			localStorage.setItem('fahm:display', '{"theme":"<b>","size":5,"onload":"alert(1)","x":{}}');
			localStorage.setItem('fahm:record.1', '[["not"],7,{"read":"at all"');
		});
		for (const path of kindsIn('en')) {
			await page.goto(path);
			await expect(page.locator('h1')).toBeVisible();
		}
		await choose(page, ['theme-dark']);
		expect((await lookOf(page)).colorScheme).toBe('dark');
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the display can still be chosen for the page', async ({ page }) => {
		await page.goto(sectionsIn('ur')[0] ?? '');
		const before = await lookOf(page);
		await choose(page, ['theme-dark', 'size-larger', 'letters-naskh']);
		const after = await lookOf(page);
		expect(after.colorScheme).toBe('dark');
		expect(after.fontSize).not.toBe(before.fontSize);
		expect(after.font).not.toBe(before.font);
	});
});

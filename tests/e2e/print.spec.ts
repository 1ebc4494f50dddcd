import { expect, test } from './test.ts';
import { firstExplainer, locales, say, sectionsIn } from './site.ts';

test.use({ javaScriptEnabled: false });

for (const locale of locales) {
	test(`on paper a section is an article with its glossary, ${locale}`, async ({ page }) => {
		for (const path of sectionsIn(locale)) {
			await page.goto(path);
			await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
			await expect(page.locator('h1')).toBeVisible();
			await expect(page.locator('#p1')).toBeVisible();
			// What it belongs to, its date and its address.
			const { id } = firstExplainer(locale);
			await expect(page.locator(`header a[href$="/${locale}/${id}/"]`)).toBeVisible();
			const day = locale === 'en' ? '26 December 2024' : '26 دسمبر 2024';
			await expect(page.locator('main header')).toContainText(day);
			const address = page.locator('[rel=canonical]');
			await expect(address).toBeVisible();
			await expect(address).toHaveCSS('display', 'block');
			await expect(page.getByRole('heading', { name: say(locale, 'section.words') })).toBeVisible();
			for (const term of await page.locator('.glosses [popover]').all())
				await expect(term).toBeVisible();
			for (const nav of await page.locator('nav').all()) await expect(nav).toBeHidden();
			for (const control of await page
				.locator('[data-language], [popovertarget=display], .skip, .bar')
				.all())
				await expect(control).not.toBeInViewport();
			// Ink on paper, whatever the screen's colours are.
			await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
			await page.emulateMedia({ media: 'screen' });
		}
	});
}

/** An A4 page between the margins that browsers leave, in CSS pixels. */
const page = { width: 718, height: 1047 };

for (const locale of locales)
	test(`the diagram of relations fits one page, ${locale}`, async ({ page: tab }) => {
		await tab.setViewportSize(page);
		await tab.goto(sectionsIn(locale)[1] ?? '');
		await tab.emulateMedia({ media: 'print' });
		const { height = 0 } = (await tab.locator('.relations fieldset').boundingBox()) ?? {};
		expect(height).toBeGreaterThan(300);
		expect(height).toBeLessThanOrEqual(page.height);
	});

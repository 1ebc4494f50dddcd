import { expect, test } from './test.ts';
import { locales, say, sectionsIn } from './site.ts';

test.use({ javaScriptEnabled: false });

for (const locale of locales) {
	test(`on paper a section is an article with its glossary, ${locale}`, async ({ page }) => {
		for (const path of sectionsIn(locale)) {
			await page.goto(path);
			await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
			await expect(page.locator('h1')).toBeVisible();
			await expect(page.locator('#p1')).toBeVisible();
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

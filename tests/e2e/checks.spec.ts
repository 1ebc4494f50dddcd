import { expect, test } from './test.ts';
import { locales, say, sectionsIn } from './site.ts';

test.use({ javaScriptEnabled: false });

for (const locale of locales) {
	test(`a quick check answers every choice at once, ${locale}`, async ({ page }) => {
		for (const path of sectionsIn(locale)) {
			await page.goto(path);
			const checks = await page.locator('fieldset.check').all();
			expect(checks.length, path).toBeGreaterThan(1);
			for (const check of checks) {
				await expect(check.locator('.why').filter({ visible: true })).toHaveCount(0);
				const options = await check.locator('.choice').all();
				let right = 0;
				for (const option of options) {
					await option.locator('label').click();
					await expect(option.locator('input')).toBeChecked();
					const said = check.locator('.why').filter({ visible: true });
					await expect(said).toHaveCount(1);
					await expect(option.locator('.why')).toBeVisible();
					const text = await said.innerText();
					// A word tells right from wrong, not the colour alone.
					const isRight = text.includes(say(locale, 'check.right'));
					expect(isRight || text.includes(say(locale, 'check.wrong')), text).toBe(true);
					if (isRight) right += 1;
				}
				expect(right, path).toBe(1);
			}
		}
	});

	test(`its link leads to the sentence that decides, ${locale}`, async ({ page }) => {
		await page.goto(sectionsIn(locale)[0] ?? '');
		const choice = page.locator('.choice').first();
		await choice.locator('label').click();
		const link = choice.locator('.why a');
		const hash = (await link.getAttribute('href')) ?? '';
		await link.click();
		await expect(page.locator(`.say:target, .say:has(:target)`)).toBeInViewport();
		expect(page.url()).toContain(hash);
	});
}

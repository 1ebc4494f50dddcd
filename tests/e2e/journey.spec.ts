import { expect, test } from './test.ts';
import { firstExplainer, locales, say } from './site.ts';

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		for (const locale of locales) {
			test(`a reader goes from the door to the claims, ${locale}`, async ({ page, isMobile }) => {
				const { id, sections } = firstExplainer(locale);
				const onward = page.locator(isMobile ? 'nav.bar .onward' : 'nav.onward .button');

				await page.goto('');
				await page.locator(`nav a[hreflang=${locale}]`).click();
				await expect(page).toHaveURL(new RegExp(`/${locale}/$`));
				await expect(page.locator('html')).toHaveAttribute('lang', locale);

				await page.locator(`article a[href$="/${id}/"]`).click();
				await expect(page).toHaveURL(new RegExp(`/${locale}/${id}/$`));
				await expect(page.locator('.gaps')).toBeVisible();
				await expect(page.getByText(say(locale, 'opening.unknown'))).toBeVisible();
				expect(await page.locator('.prose [popovertarget]').count()).toBeGreaterThan(1);

				await page.locator('#start').click();
				for (const [i, section] of sections.entries()) {
					await expect(page).toHaveURL(new RegExp(`/${locale}/${id}/${section}/$`));
					await expect(page.locator('h1')).toHaveCount(1);
					await expect(page.locator('h1')).toBeInViewport();
					const step = page.locator('[aria-current=step]');
					await expect(step).toHaveCount(1);
					expect(await step.getAttribute('href')).toContain(`/${section}/`);
					const where = say(locale, 'section.partOf')
						.replace('{part}', `${i + 1}`)
						.replace('{count}', `${sections.length}`);
					await expect(page.getByText(where).filter({ visible: true }).first()).toBeVisible();
					await expect(page.locator('.prose #p1')).toBeVisible();
					await expect(page.locator('.gaps')).toBeVisible();
					await onward.click();
				}

				await expect(page).toHaveURL(new RegExp(`/${locale}/${id}/claims/$`));
				await expect(page.locator('.ledger li').first()).toBeVisible();
			});
		}
	});
}

test('the way back is a link too', async ({ page }) => {
	for (const locale of locales) {
		const { id, sections } = firstExplainer(locale);
		await page.goto(`${locale}/${id}/${sections[1] ?? ''}/`);
		await page
			.locator(`main a[href$="/${sections[0] ?? ''}/"]:visible`)
			.last()
			.click();
		await expect(page).toHaveURL(new RegExp(`/${id}/${sections[0] ?? ''}/$`));
		await page.locator(`main .onward a[href$="/${id}/"]`).click();
		await expect(page.locator('#start')).toBeVisible();
	}
});

test.describe('where there is no page', () => {
	test.use({ provoked: /404 \(Not Found\)/ });

	test('an address that is not there leads back to the explainers, from any depth', async ({
		page
	}) => {
		const answer = await page.goto('ur/no/such/page/here/');
		expect(answer?.status()).toBe(404);
		for (const locale of locales) {
			const { id } = firstExplainer(locale);
			await expect(page.locator(`[lang=${locale}] a[href$="/${locale}/${id}/"]`)).toBeVisible();
		}
		const { id } = firstExplainer('ur');
		await page.locator(`[lang=ur] a[href$="/ur/${id}/"]`).click();
		await expect(page.locator('#start')).toBeVisible();
	});
});

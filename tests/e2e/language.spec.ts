import { expect, painted, settled, test } from './test.ts';
import { firstExplainer, hasTwin, locales, pagesIn, sectionsIn } from './site.ts';

const otherOf = { en: 'ur', ur: 'en' } as const;

for (const locale of locales) {
	test(`switching language stays at the paragraph that was being read, from ${locale}`, async ({
		page
	}) => {
		const path = sectionsIn(locale)[0] ?? '';
		await page.clock.install();
		await page.goto(path);
		const paragraph = page.locator('#p4');
		await paragraph.evaluate((element) => element.scrollIntoView({ block: 'start' }));
		await expect(paragraph).toBeInViewport();
		await painted(page);
		// The reader reads on, and then scrolls all the way up to the link.
		await page.clock.runFor(60_000);
		await page.locator('[data-language]').first().click();
		await expect(page.locator('html')).toHaveAttribute('lang', otherOf[locale]);
		await expect(page).toHaveURL(new RegExp(`/${path.replace(/^../, otherOf[locale])}(#|$)`));
		await expect(page.locator('#p4')).toBeInViewport();
	});

	for (const [what, page, id] of [
		['a statement', 'claims', 'F06a'],
		['a tension', 'claims', 'T5'],
		['a term', 'glossary', 'sanctuary'],
		['a source', 'glossary', 'B8'],
		['a picture', 'azm-e-istehkam', 'picture-timeline'],
		['a map', 'geography', 'picture-inset']
	] as const) {
		test(`switching language stays at ${what}, from ${locale}`, async ({ page: tab }) => {
			const path = `${firstExplainer(locale).id}/${page}/`;
			await tab.clock.install();
			await tab.goto(`${locale}/${path}`);
			const place = tab.locator(`#${id}`);
			await place.evaluate((element) => element.scrollIntoView({ block: 'start' }));
			await painted(tab);
			await tab.clock.runFor(60_000);
			await tab.locator('[data-language]').first().click();
			// Of short rows it may be the next, which began high on the screen as well.
			await expect(tab).toHaveURL(new RegExp(`/${otherOf[locale]}/${path}#\\w`));
			await expect(place).toBeInViewport();
		});
	}

	test(`what a filter hides is no place, from ${locale}`, async ({ page }) => {
		await page.clock.install();
		await page.goto(`${locale}/${firstExplainer(locale).id}/claims/`);
		// The last of the ledger is said by another.
		await page.locator('label:has(#who-article)').click();
		const shown = page.locator('.ledger li:visible');
		const ids = await shown.evaluateAll((rows) => rows.map(({ id }) => id));
		await shown.nth(5).evaluate((row) => row.scrollIntoView({ block: 'start' }));
		await painted(page);
		await page.clock.runFor(60_000);
		await page.locator('[data-language]').first().click();
		await expect(page.locator('html')).toHaveAttribute('lang', otherOf[locale]);
		expect(ids).toContain(new URL(page.url()).hash.slice(1));
	});

	test(`going to and fro stays at one paragraph, from ${locale}`, async ({ page }) => {
		const path = sectionsIn(locale)[1] ?? '';
		await page.clock.install();
		await page.goto(`${path}#p8`);
		for (let turn = 0; turn < 4; turn++) {
			await expect(page.locator('#p8')).toBeInViewport();
			await painted(page);
			await page.clock.runFor(60_000);
			await page.locator('[data-language]').first().click();
			await expect(page.locator('html')).toHaveAttribute(
				'lang',
				turn % 2 ? locale : otherOf[locale]
			);
			expect(new URL(page.url()).hash).toBe('#p8');
		}
	});

	test(`by keyboard the focus stays on the link, and leads back, from ${locale}`, async ({
		page
	}) => {
		const { id } = firstExplainer(locale);
		const link = page.locator('[data-language]');
		for (const path of [`${id}/quiz/#all`, `${id}/actors/#p4`]) {
			await page.goto(`${locale}/${path}`);
			for (const next of [otherOf[locale], locale]) {
				await settled(page);
				await link.press('Enter');
				await expect(page.locator('html')).toHaveAttribute('lang', next);
				await expect(link).toBeFocused();
			}
			// Another visit of the page is one as any other.
			await page.reload();
			await settled(page);
			await expect(page.locator('body')).toBeFocused();
			await link.click();
			await expect(page.locator('html')).toHaveAttribute('lang', otherOf[locale]);
			await settled(page);
			await expect(page.locator('body')).toBeFocused();
		}
	});

	test(`every page leads to the same page in the other language, from ${locale}`, async ({
		page
	}) => {
		for (const path of pagesIn(locale).filter(hasTwin)) {
			await page.goto(path);
			const link = page.locator('[data-language]').first();
			await expect(link).toHaveAttribute('lang', otherOf[locale]);
			const target = await link.evaluate((element) => (element as HTMLAnchorElement).pathname);
			expect(target).toMatch(new RegExp(`/${path.replace(/^../, otherOf[locale])}$`));
		}
	});
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('switching language leads to the same page', async ({ page }) => {
		await page.goto(sectionsIn('en')[1] ?? '');
		await page.locator('[data-language]').first().click();
		await expect(page).toHaveURL(new RegExp(`/${sectionsIn('ur')[1] ?? ''}$`));
	});
});

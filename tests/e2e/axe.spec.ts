import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { kindsIn, locales, pagesIn, sectionsIn } from './site.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe finds, a line for each element. */
async function violations(
	page: Page,
	what: string,
	{ only, within = 'html' }: { only?: string[]; within?: string } = {}
): Promise<string[]> {
	const builder = new AxeBuilder({ page }).include(within);
	const axe = only ? builder.withRules(only) : builder.withTags(rules);
	const { violations } = await axe.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(
			({ target, failureSummary = '' }) =>
				`${what}: ${id} ${target.join(' ')} ${failureSummary.split('\n').slice(1, 2).join('').trim()}`
		)
	);
}

for (const locale of locales) {
	test(`axe finds nothing on any page, light or dark, ${locale}`, async ({ page }) => {
		test.slow();
		const found: string[] = [];
		for (const path of ['', ...pagesIn(locale)]) {
			await page.emulateMedia({ colorScheme: 'light' });
			await page.goto(path);
			found.push(...(await violations(page, `${path} light`)));
			// Only colours differ in the dark.
			await page.emulateMedia({ colorScheme: 'dark' });
			found.push(...(await violations(page, `${path} dark`, { only: ['color-contrast'] })));
		}
		expect(found).toEqual([]);
	});

	test(`axe finds nothing in what opens, ${locale}`, async ({ page }) => {
		test.slow();
		const found: string[] = [];
		const check = async (what: string, within?: string) => {
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				found.push(...(await violations(page, `${what} ${colorScheme}`, { within })));
			}
		};
		const [section = ''] = sectionsIn(locale);
		await page.goto(section);
		for (const name of ['.term', '.chip']) {
			await page.locator(`.prose ${name}`).nth(1).click();
			await expect(page.locator(':popover-open')).toBeVisible();
			await check(`${section} with ${name}`);
			await page.keyboard.press('Escape');
		}
		await page.locator('.lens label').click();
		await page.locator('.choice label').first().click();
		await check(`${section} with lens and answer`);
		await page.locator('[popovertarget=display]').click();
		// axe takes a chosen label above a line of the lens for the ground of that line.
		await check(`${section} with display`, '#display');

		await page.goto(`${locale}/about/`);
		await page.locator('[popovertarget=forget]').first().click();
		await check('about with its question');
		const claims = kindsIn(locale).find((path) => path.endsWith('/claims/')) ?? '';
		await page.goto(claims);
		await page.locator('label:has(input[name=who][id])').first().click();
		await check('claims, filtered');
		expect(found).toEqual([]);
	});
}

test('axe finds nothing where there is no page', async ({ page }) => {
	await page.goto('404.html');
	expect(await violations(page, '404')).toEqual([]);
});

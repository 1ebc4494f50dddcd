import type { Page } from '@playwright/test';
import { type Class, classIn } from './class.ts';
import { importer, openDesk, paste, rowsOf } from './gradebook.ts';
import { type Locale, locales, say } from './site.ts';
import { expect, test } from './test.ts';

const otherOf = { en: 'ur', ur: 'en' } as const;

/** A desk with two assignments: the first has a result, the second is open. */
async function openTwo(page: Page, locale: Locale): Promise<{ taught: Class; second: string }> {
	const taught = classIn(locale, 'Week 3');
	await openDesk(page, locale, taught);
	await paste(page, await taught.seal('Ali'));
	await expect(rowsOf(page)).toHaveCount(1);
	const { assignment, fragment } = classIn(locale, 'Week 4', { id: 'd1a55d1a55e5' });
	await paste(page, fragment);
	await expect(page.locator('.head')).toContainText('Week 4');
	return { taught, second: assignment.id };
}

const hashOf = (page: Page) => new URL(page.url()).hash;

for (const locale of locales) {
	const ui = (word: string) => say(locale, `gradebook.ui.${word}`);

	test(`the chosen class stays through reloading, going back and the other language, ${locale}`, async ({
		page
	}) => {
		const { taught, second } = await openTwo(page, locale);
		const { id } = taught.assignment;
		expect(hashOf(page)).toBe(`#${second}`);
		await page.getByRole('combobox').first().selectOption(id);
		await expect(page.locator('.head')).toContainText('Week 3');
		expect(hashOf(page)).toBe(`#${id}`);
		await page.reload();
		await expect(page.locator('.head')).toContainText('Week 3');
		await rowsOf(page).getByRole('button').click();
		await expect(page.locator('.view h2')).toHaveText('Ali');
		await page.reload();
		await expect(page.locator('.view h2')).toHaveText('Ali');
		await page.goBack();
		await expect(rowsOf(page)).toHaveCount(1);
		await page.locator('[data-language]').first().click();
		await expect(page.locator('html')).toHaveAttribute('lang', otherOf[locale]);
		await expect(page.locator('.head')).toContainText('Week 3');
		await page.goBack();
		await expect(page.locator('.head')).toContainText('Week 3');
		await page.goBack();
		await expect(page.locator('.head')).toContainText('Week 4');
	});

	test(`arrow keys pass by assignments, and going back leads to where they set out, ${locale}`, async ({
		page,
		isMobile
	}) => {
		test.skip(isMobile, 'a phone has no keyboard');
		const { taught, second } = await openTwo(page, locale);
		const chooser = page.getByRole('combobox').first();
		await chooser.focus();
		await page.keyboard.press('ArrowDown');
		await expect(page).toHaveURL(new RegExp(`#${taught.assignment.id}$`));
		await page.keyboard.press('ArrowUp');
		await expect(page).toHaveURL(new RegExp(`#${second}$`));
		await page.goBack();
		expect(hashOf(page)).toBe(`#${second}`);
	});

	test(`an address of what is not here says so, and the link mends it, ${locale}`, async ({
		page
	}) => {
		await openTwo(page, locale);
		const third = classIn(locale, 'Week 5', { id: 'e1a55e1a55e5' });
		await page.goto(`${locale}/gradebook/#${third.assignment.id}`);
		await expect(page.locator('.book')).toContainText(ui('lost'));
		await expect(page.locator('.head')).toBeHidden();
		await paste(page, third.fragment);
		await expect(page.locator('.head')).toContainText('Week 5');
		await expect(page.locator('.book')).not.toContainText(ui('lost'));
	});

	test(`deleting the results is said where it is seen, ${locale}`, async ({ page }) => {
		const taught = classIn(locale, 'Week 3');
		await openDesk(page, locale, taught);
		await paste(page, await taught.seal('Ali'));
		await page.getByRole('button', { name: ui('delete') }).click();
		await page.getByRole('button', { name: ui('deleteYes'), exact: true }).click();
		await expect(page.locator('.said')).toContainText(ui('deleted'));
		await expect(page.locator('.said')).toBeInViewport();
		await expect(importer(page)).not.toContainText(ui('came'));
		await page
			.locator('.said')
			.getByRole('button', { name: ui('close') })
			.click();
		await expect(page.locator('.said')).toBeHidden();
	});
}

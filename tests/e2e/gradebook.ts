import type { Page } from '@playwright/test';
import { keyFile } from '#lib/classroom/example.ts';
import type { Class } from './class.ts';
import { type Locale, say } from './site.ts';
import { expect } from './test.ts';

/** Where results come in. */
export const importer = (page: Page) => page.locator('section:has(#bring-in)');

/** Pastes a text and has its codes opened. */
export async function paste(page: Page, text: string): Promise<void> {
	await importer(page).locator('textarea').fill(text);
	await importer(page).locator('button.main').click();
}

/** A teacher's device: the key restored from its file, the assignment taken in by its link. */
export async function openDesk(page: Page, locale: Locale, { fragment }: Class): Promise<void> {
	await page.goto(`${locale}/gradebook/`);
	await page.locator('.book summary').first().click();
	await page.locator('.book details textarea').fill(keyFile);
	await page.locator('.book details button').click();
	await expect(page.locator('.book details textarea')).toBeHidden();
	await paste(page, fragment);
	await expect(page.locator('.head')).toBeVisible();
	await expect(importer(page)).toContainText(say(locale, 'gradebook.ui.linkTaken'));
}

/** Gives the passphrase of the file that is asked for. */
export async function unlock(page: Page, locale: Locale, passphrase: string): Promise<void> {
	const ui = (word: string) => say(locale, `gradebook.ui.${word}`);
	const field = importer(page).getByLabel(ui('passphrase'), { exact: true });
	// What was pressed before leads on to it.
	await expect(field).toBeFocused();
	await field.fill(passphrase);
	await importer(page)
		.getByRole('button', { name: ui('restore'), exact: true })
		.click();
}

/** The students of the class table. */
export const rowsOf = (page: Page) => page.locator('#class-table ~ .scroll tbody tr');

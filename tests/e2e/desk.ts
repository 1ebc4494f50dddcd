import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';
import { type Locale, say } from './site.ts';

/** The teacher's page in one language: what a teacher does there. */
export function deskOf(page: Page, locale: Locale) {
	const ui = (name: Parameters<typeof say>[1]) => say(locale, name);
	const button = (name: Parameters<typeof say>[1]): Locator =>
		page.getByRole('button', { name: ui(name), exact: true });
	const link = (name: Parameters<typeof say>[1]): Locator =>
		page.getByRole('link', { name: ui(name), exact: true });
	const field = (name: Parameters<typeof say>[1]): Locator =>
		page.getByLabel(ui(name), { exact: true });

	return {
		button,
		link,
		field,
		/** Opens the page and waits until its script has come. */
		async open(): Promise<void> {
			await page.goto(`${locale}/assign/`);
			await expect(button('assign.ui.new')).toBeVisible();
		},
		/** Begins a draft with ten questions and a title. */
		async draft(title: string): Promise<void> {
			await button('assign.ui.new').click();
			await button('assign.ui.ten').click();
			await field('assign.ui.title').fill(title);
		},
		/** Saves the first key as a file; its text. */
		async saveKey(passphrase = ''): Promise<string> {
			if (passphrase) await field('assign.key.passphrase').fill(passphrase);
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				button('assign.key.save').click()
			]);
			const stream = await download.createReadStream();
			const parts: Buffer[] = [];
			for await (const part of stream) parts.push(part as Buffer);
			return Buffer.concat(parts).toString();
		},
		/** Makes the open draft's link. */
		async make(): Promise<void> {
			await button('assign.ui.make').click();
		},
		/** The link that is shown. */
		made: (): Promise<string> => field('assign.ui.link').inputValue(),
		/** A whole first assignment; the text of its key file. */
		async first(title: string, passphrase = ''): Promise<string> {
			await this.open();
			await this.draft(title);
			await this.make();
			const file = await this.saveKey(passphrase);
			await button('assign.key.saved').click();
			await expect(field('assign.ui.link')).toBeVisible();
			return file;
		},
		/** Shows the list. */
		async list(): Promise<void> {
			await link('assign.ui.back').click();
			await expect(button('assign.ui.new')).toBeVisible();
		}
	};
}

import type { Page } from '@playwright/test';
import { type Class, classIn, wrongTo } from './class.ts';
import { importer, openDesk, paste, rowsOf } from './gradebook.ts';
import { say } from './site.ts';
import { expect, test } from './test.ts';

const locale = 'en';

const ui = (word: string, values: Record<string, string | number> = {}) =>
	say(locale, `gradebook.ui.${word}`).replace(/\{(\w+)\}/g, (_, name: string) =>
		String(values[name])
	);

const press = (page: Page, name: string) =>
	page.getByRole('button', { name, exact: true }).first().click();

/** A class whose results are these. */
async function openClass(page: Page, ...codes: ((taught: Class) => Promise<string>)[]) {
	const taught = classIn(locale, 'One by one');
	await openDesk(page, locale, taught);
	const text = (await Promise.all(codes.map((code) => code(taught)))).join('\n');
	await paste(page, text);
	await expect(rowsOf(page).first()).toBeVisible();
	return { taught, text };
}

/** Whether the device keeps a text among what was decided of the class. */
const isKept = (page: Page, text: string) =>
	page.evaluate(
		(wanted) =>
			new Promise<boolean>((done) => {
				const opening = indexedDB.open('fahm');
				opening.onsuccess = () => {
					const all = opening.result.transaction('large').objectStore('large').getAll();
					all.onsuccess = () => {
						opening.result.close();
						done(JSON.stringify(all.result).includes(wanted));
					};
				};
			}),
		text
	);

test('a note is kept while it is written, whatever comes next', async ({ page }) => {
	await openClass(page, ({ seal }) => seal('Ali'));
	const note = page.locator('.note textarea');
	await press(page, 'Ali');
	await note.pressSequentially('Ask about ¶4');
	await page.goBack();
	await press(page, 'Ali');
	await expect(note).toHaveValue('Ask about ¶4');
	await note.fill('');
	await note.pressSequentially('And about ¶7');
	// The field still has the focus.
	await expect.poll(() => isKept(page, 'And about ¶7')).toBe(true);
	await page.reload();
	await press(page, 'Ali');
	await expect(note).toHaveValue('And about ¶7');
});

import { keyFile } from '#lib/classroom/example.ts';
import { makeKey, writeKeyFile } from '#lib/classroom/keys.ts';
import { classIn } from './class.ts';
import { importer, openDesk, paste, rowsOf, unlock } from './gradebook.ts';
import { locales, say } from './site.ts';
import { expect, test } from './test.ts';

const passphrase = 'پہاڑ اور دریا';

const jsonFile = (name: string, text: string) => ({
	name,
	mimeType: 'application/json',
	buffer: Buffer.from(text)
});

for (const locale of locales) {
	const ui = (word: string, values: Record<string, string | number> = {}) =>
		say(locale, `gradebook.ui.${word}`).replace(/\{(\w+)\}/g, (_, name: string) =>
			String(values[name])
		);

	test(`one chat brings a new device its assignment and the results of it, ${locale}`, async ({
		page
	}) => {
		const taught = classIn(locale, 'Week 3');
		await openDesk(page, locale, taught);
		const other = classIn(locale, 'Week 4', { id: 'd1a55d1a55e5' });
		const late = { finishedAt: other.assignment.due! * 60 + 60 };
		const code = await other.seal('Zarghuna', late);
		const lines = [code, `https://fahm.example/${locale}/do/#${other.fragment}`, code.slice(0, 99)];
		await paste(page, lines.map((line, at) => `26/12/24, 10:3${at} pm - Ali: ${line}`).join('\n'));
		await expect(rowsOf(page)).toHaveCount(1);
		await expect(page.locator('.head')).toContainText('Week 4');
		await expect(importer(page)).toContainText(ui('linkTaken'));
		// Who hears the page is told as much as who sees it.
		const status = page.locator('.book > [role=status]');
		for (const [word, count] of [
			['added', 1],
			['lateCount', 1],
			['damagedCount', 1]
		] as const) {
			await expect(importer(page)).toContainText(ui(word, { count }));
			await expect(status).toContainText(ui(word, { count }));
		}
		await paste(page, 'Dear parents');
		await expect(importer(page)).toContainText(ui('noCode'));
		await expect(importer(page)).not.toContainText(ui('came'));
	});

	test(`a locked key among the files asks for its passphrase, and the codes come after it, ${locale}`, async ({
		page
	}) => {
		const key = await makeKey();
		const taught = classIn(locale, 'Week 3', { key: key.publicKey });
		const codes = await Promise.all(['Ali', 'Hira'].map((name) => taught.seal(name)));
		await page.goto(`${locale}/gradebook/`);
		await importer(page)
			.locator('input[type=file]')
			.setInputFiles([
				jsonFile('chat.txt', [taught.fragment, ...codes].join('\n')),
				jsonFile(`fahm-key-${key.id}.json`, await writeKeyFile(key, passphrase)),
				jsonFile('fahm-key-00000000.json', keyFile.slice(0, 60))
			]);
		const name = `fahm-key-${key.id}.json`;
		await expect(importer(page)).toContainText(ui('keyFileAsks', { name }));
		await expect(importer(page)).toContainText(
			`fahm-key-00000000.json: ${say(locale, 'assign.key.damaged')}`
		);
		await unlock(page, locale, 'something else');
		await expect(importer(page)).toContainText(say(locale, 'assign.key.wrongPass'));
		await unlock(page, locale, passphrase);
		await expect(rowsOf(page)).toHaveCount(2);
		await expect(importer(page)).toContainText(say(locale, 'assign.key.brought'));
		await expect(importer(page).getByLabel(ui('passphrase'), { exact: true })).toHaveCount(0);
	});

	test(`a key that is typed in, and whatever a browser does not keep, would be lost by reloading, ${locale}`, async ({
		page
	}) => {
		const busy = page.locator('[data-busy]');
		await page.goto(`${locale}/gradebook/`);
		await page.locator('.book summary').first().click();
		for (const field of await page.locator('.book details :is(textarea, .typed)').all()) {
			await field.fill(keyFile);
			await expect(busy).toHaveCount(1);
			await field.fill('');
			await expect(busy).toHaveCount(0);
		}
		await page.addInitScript(() => Reflect.defineProperty(window, 'indexedDB', { value: {} }));
		await page.reload();
		await expect(page.getByText(ui('refused'))).toBeVisible();
		await expect(busy).toHaveCount(1);
	});

	test(`codes that come before their key are opened by it, ${locale}`, async ({ page }) => {
		const taught = classIn(locale, 'Week 3');
		await page.goto(`${locale}/gradebook/`);
		await paste(page, `${taught.fragment} ${await taught.seal('Ali')}`);
		await expect(importer(page)).toContainText(ui('waitsForKey'));
		await page.locator('.book summary').first().click();
		await page.locator('.book details textarea').fill(keyFile);
		await page.locator('.book details button').click();
		await expect(rowsOf(page)).toHaveCount(1);
		await expect(page.locator('.book details textarea')).toBeEmpty();
	});

	test(`an impatient teacher opens codes once, and drops files wherever they fall, ${locale}`, async ({
		page
	}) => {
		const taught = classIn(locale, 'Week 3');
		await openDesk(page, locale, taught);
		await importer(page)
			.locator('textarea')
			.fill(await taught.seal('Ali'));
		await importer(page).locator('button.main').dblclick();
		await expect(importer(page)).toContainText(ui('added', { count: 1 }));
		await expect(importer(page).locator('textarea')).toHaveValue('');
		// Also from where a student stands alone on the page, which leads back to the class.
		await rowsOf(page).getByRole('button').first().click();
		await expect(importer(page)).toBeHidden();
		const dropped = await page.evaluateHandle(
			(text) => {
				const data = new DataTransfer();
				data.items.add(new File([text], 'chat.txt'));
				return data;
			},
			await taught.seal('Hira')
		);
		for (const event of ['dragover', 'drop'])
			await page.locator('.view').dispatchEvent(event, { dataTransfer: dropped });
		await expect(rowsOf(page)).toHaveCount(2);
		await expect(importer(page)).toContainText(ui('added', { count: 1 }));
	});
}

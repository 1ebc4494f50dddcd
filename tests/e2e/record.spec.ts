import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { answer, givenIn, goOn, openPractice, shown } from './practice.ts';
import { locales, say } from './site.ts';
import { expect, test } from './test.ts';

const section = (page: Page) => page.locator('#record');
const act = (page: Page, name: string) => section(page).locator(`[data-do=${name}]`).click();
const status = (page: Page) => section(page).locator('[role=status]');

/** Answers the first question of ten. */
async function answerOne(page: Page, locale: (typeof locales)[number]): Promise<void> {
	const given = givenIn(locale);
	await openPractice(page, locale, 'mixed');
	const question = await shown(page, given);
	await answer(page, { given, question });
	await goOn(page, question);
	await expect(page.locator('[data-island] i[data-mark=right]')).toHaveCount(1);
}

/** Saves the record as a file and gives back what is in it. */
async function save(page: Page): Promise<{ path: string; text: string }> {
	const [download] = await Promise.all([page.waitForEvent('download'), act(page, 'save')]);
	const path = await download.path();
	expect(download.suggestedFilename()).toMatch(/^fahm-\d+\.json$/);
	return { path, text: await readFile(path, 'utf8') };
}

for (const locale of locales) {
	const summary = (read: number, answered: number) =>
		`${say(locale, 'record.read')}: ${read} · ${say(locale, 'record.answered')}: ${answered}`;
	const learning = (learner: number) =>
		`${say(locale, 'record.learner')} ${learner}: ${say(locale, 'record.now')}`;

	test(`a record is saved, deleted and brought back, ${locale}`, async ({ page }) => {
		await answerOne(page, locale);
		await page.goto(`${locale}/about/`);
		await expect(section(page).locator('li')).toContainText(summary(0, 1));
		const { path } = await save(page);

		await section(page).locator('[popovertarget=forget-mine]').first().click();
		await act(page, 'remove');
		await expect(status(page)).toHaveText(say(locale, 'record.deleted'));
		await expect(section(page).locator('li')).toContainText(summary(0, 0));

		await section(page).locator('input[type=file]').setInputFiles(path);
		await expect(status(page)).toHaveText(say(locale, 'record.brought'));
		await expect(section(page).locator('li')).toContainText(summary(0, 1));
		await openPractice(page, locale, 'mixed');
		await expect(page.locator('[data-island] i[data-mark=right]')).toHaveCount(1);
	});

	test(`somebody else learns, and the first goes on afterwards, ${locale}`, async ({ page }) => {
		await answerOne(page, locale);
		await page.goto(`${locale}/about/`);
		await act(page, 'add');
		await expect(status(page)).toHaveText(learning(2));
		await openPractice(page, locale, 'mixed');
		await expect(page.locator('[data-island] i[data-mark]')).toHaveCount(0);

		await page.goto(`${locale}/about/`);
		await expect(section(page).locator('li')).toHaveCount(2);
		await section(page).locator('li button').click();
		await expect(status(page)).toHaveText(learning(1));
		await openPractice(page, locale, 'mixed');
		await expect(page.locator('[data-island] i[data-mark=right]')).toHaveCount(1);
	});

	test(`a file that is no whole record changes nothing, and says so, ${locale}`, async ({
		page
	}) => {
		await answerOne(page, locale);
		await page.goto(`${locale}/about/`);
		const { text } = await save(page);
		const bring = (name: string, content: string) =>
			section(page)
				.locator('input[type=file]')
				.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
		const wrong = {
			damaged: text.slice(0, -20),
			newer: '{"checksum":2100749594,"record":{"version":9}}'
		};
		for (const [word, content] of Object.entries(wrong)) {
			await bring('a.json', content);
			await expect(status(page)).toHaveText(say(locale, `record.${word}`));
		}
		await expect(section(page).locator('li')).toContainText(summary(0, 1));
	});
}

for (const locale of locales)
	test(`a file that the device does not get is said to be none, and may be chosen again, ${locale}`, async ({
		page
	}) => {
		await page.addInitScript(() => {
			File.prototype.text = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
		});
		await page.goto(`${locale}/about/`);
		const input = section(page).locator('input[type=file]');
		await input.setInputFiles({
			name: 'a.json',
			mimeType: 'application/json',
			buffer: Buffer.from('{}')
		});
		await expect(status(page)).toHaveText(say(locale, 'record.damaged'));
		await expect(input).toHaveValue('');
	});

test('where nothing is kept, nobody is promised a record', async ({ page }) => {
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => undefined;
	});
	await page.goto('en/about/');
	await act(page, 'add');
	await expect(status(page)).toHaveText(say('en', 'record.refused'));
});

test('a record of two languages is one', async ({ page }) => {
	await answerOne(page, 'en');
	await page.goto('ur/about/');
	await expect(section(page).locator('li')).toContainText(`${say('ur', 'record.answered')}: 1`);
});

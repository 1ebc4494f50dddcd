import { deskOf } from './desk.ts';
import { locales, say, sectionsIn } from './site.ts';
import { scriptsDone } from './offline.ts';
import { expect, popoverOf, settled, test } from './test.ts';

for (const locale of locales)
	test(`the beginning of a report names the page that the reader came from, ${locale}`, async ({
		page,
		context
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const [section = ''] = sectionsIn(locale);
		await page.goto(section);
		const { href } = new URL(page.url());
		await page.locator('footer a[href$="#corrections"]').click();
		await page.locator('#report').click();
		await expect(page.getByText(say(locale, 'about.corrections.copied'))).toBeVisible();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(`${say(locale, 'about.corrections.report')}: ${href}\n`);
	});

for (const locale of locales)
	for (const kind of ['term', 'chip'] as const)
		test(`the note of a ${kind} is named, and leads to a report that names its paragraph, ${locale}`, async ({
			page,
			context
		}) => {
			await context.grantPermissions(['clipboard-read', 'clipboard-write']);
			const [section = ''] = sectionsIn(locale);
			await page.goto(section);
			await scriptsDone(page);
			const { href } = new URL(page.url());
			const button = page.locator(`#p4 .${kind}`).first();
			const note = await popoverOf(page, button);
			await button.click();
			await expect(note).toHaveRole('dialog');
			await expect(note).toHaveAccessibleName(/\p{L}{3}/u);
			// Opened again, it leads there once.
			await page.keyboard.press('Escape');
			await button.click();
			await note.getByRole('link', { name: say(locale, 'nav.report') }).click();
			await expect(page.locator('#corrections')).toBeInViewport();
			await page.locator('#report').click();
			await expect(page.getByText(say(locale, 'about.corrections.copied'))).toBeVisible();
			const copied = await page.evaluate(() => navigator.clipboard.readText());
			expect(copied).toBe(`${say(locale, 'about.corrections.report')}: ${href}#p4\n`);
		});

test('a report by somebody who came from another site names nothing but the page about this one', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('en/about/', { referer: 'https://news.example/' });
	await page.locator('#report').click();
	await expect(page.getByText(say('en', 'about.corrections.copied'))).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toBe(`${say('en', 'about.corrections.report')}: ${page.url()}\n`);
});

test('everything is deleted, and only then said to be, while another tab has it open', async ({
	page,
	context
}) => {
	const desk = await context.newPage();
	await deskOf(desk, 'en').first('Tuesday');
	await page.goto('en/about/');
	await settled(page);
	await page.evaluate(() => sessionStorage.setItem('fahm:later', 'yes'));
	await page.locator('[popovertarget=forget]').first().click();
	await page.locator('#forget-all').press('Enter');
	await expect(page.locator('#forgotten')).toHaveText(say('en', 'about.device.done'));
	expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
	const next = await context.newPage();
	await next.goto('en/assign/');
	await expect(deskOf(next, 'en').button('assign.ui.new')).toBeVisible();
	await expect(next.getByText('Tuesday')).toHaveCount(0);
	await expect(next.getByText(/^\d{4}-\d{2}$/)).toHaveCount(0);
});

import type { Page } from '@playwright/test';
import { expect, painted, settled, test } from './test.ts';
import { scriptsDone } from './offline.ts';
import { firstExplainer, locales, say, sectionsIn } from './site.ts';
import { countLoads } from './updates.ts';

/** Reads a section to its end, as far as a page can tell. */
async function read(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.locator('.gaps').evaluate((element) => element.scrollIntoView({ block: 'center' }));
	await painted(page);
}

/** All that is kept on this device, as one text. */
const kept = (page: Page) => page.evaluate(() => JSON.stringify(localStorage));

for (const locale of locales) {
	test(`whoever comes back goes on where they stopped, ${locale}`, async ({ page }) => {
		const { id } = firstExplainer(locale);
		const [first = '', second = '', third = ''] = sectionsIn(locale);
		const opening = `${locale}/${id}/`;
		await page.goto(opening);
		await expect(page.locator('#start')).toHaveText(say(locale, 'opening.start'));
		await expect(page.locator('[data-done]')).toHaveCount(0);

		await read(page, first);
		await read(page, second);
		await page.goto(third);
		await page.locator('#p3').evaluate((element) => element.scrollIntoView({ block: 'start' }));
		await page.goto(opening);

		const start = page.locator('#start');
		await expect(start).toHaveText(say(locale, 'opening.continue').replace('{part}', '3'));
		const done = await page
			.locator('.parts [data-done]')
			.evaluateAll((steps) => steps.map((step) => (step as HTMLElement).dataset.step));
		expect(done).toEqual([first, second].map((path) => path.split('/').at(-2)));

		for (const list of ['.way', '.parts']) {
			const [read, unread] = [first, third].map((path) =>
				page.locator(`${list} [href$="/${path}"]`)
			);
			await expect(read!).toHaveAccessibleName(new RegExp(`\\(${say(locale, 'section.read')}\\)`));
			await expect(unread!).not.toHaveAccessibleName(/\(/);
		}

		await start.click();
		await expect(page).toHaveURL(new RegExp(`/${third}#p3$`));
		await expect(page.locator('#p3')).toBeInViewport();
		// However often they come back without reading on.
		for (let turn = 0; turn < 3; turn++) {
			await page.goto(opening);
			await start.click();
			await expect(page).toHaveURL(new RegExp(`/${third}#p3$`));
			await painted(page);
		}
	});

	test(`a part that was read to its end leads to the next, ${locale}`, async ({ page }) => {
		const opening = `${locale}/${firstExplainer(locale).id}/`;
		const start = page.locator('#start');
		const says = async (part: number) => {
			await page.goto(opening);
			await expect(start).toHaveText(
				say(locale, 'opening.continue').replace('{part}', String(part))
			);
		};
		const paths = sectionsIn(locale);
		for (const [i, path] of paths.entries()) {
			await read(page, path);
			await says(Math.min(i + 2, paths.length));
		}
		// All is read: whoever reads some of it again goes on there.
		await page.goto(paths[1] ?? '');
		await says(2);
	});
}

test('what one language has seen, the other knows', async ({ page }) => {
	const [first = ''] = sectionsIn('en');
	await read(page, first);
	await page.goto(`ur/${firstExplainer('ur').id}/`);
	await expect(page.locator('#start')).toHaveText(
		say('ur', 'opening.continue').replace('{part}', '2')
	);
});

test('deleting everything begins anew', async ({ page }) => {
	const [first = ''] = sectionsIn('ur');
	await read(page, first);
	await page.goto('ur/about/');
	await settled(page);
	await page.locator('[popovertarget=forget]').first().click();
	// The choice that destroys nothing comes first, and nothing happens until the other is made.
	await expect(page.locator('#forget button').first()).toHaveAttribute(
		'popovertargetaction',
		'hide'
	);
	await page.locator('#forget button').first().click();
	await expect(page.locator('#forget')).toBeHidden();
	await expect(page.locator('#forgotten')).toBeEmpty();
	await page.locator('[popovertarget=forget]').first().click();
	await page.locator('#forget-all').click();
	await expect(page.locator('#forgotten')).not.toBeEmpty();
	await page.goto(`ur/${firstExplainer('ur').id}/`);
	await expect(page.locator('#start')).toHaveText(say('ur', 'opening.start'));
	await expect(page.locator('[data-done]')).toHaveCount(0);
});

test('a page that Back brings as it was left shows what was kept meanwhile', async ({ page }) => {
	await page.goto(`en/${firstExplainer('en').id}/${firstExplainer('en').sections[0]!}/`);
	await scriptsDone(page);
	// No browser under test keeps pages for Back: what it would tell the page is told here.
	const comeBack = (meanwhile: Record<string, string>) =>
		page.evaluate((kept) => {
			document.documentElement.dataset.left = 'yes';
			dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
			for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text);
			dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
		}, meanwhile);
	const loads = countLoads(page);
	// A check that was answered and a lens that is on are still there after a look at another page.
	await comeBack({ 'fahm:last': '"en/about/"' });
	await comeBack({ 'fahm:display': '{"theme":"dark"}' });
	await expect(page.locator('html:not([data-left])')).toHaveAttribute('data-theme', 'dark');
	await scriptsDone(page);
	// What the page says of itself may be heard before the browser tells that it was loaded.
	await expect.poll(loads).toBe(1);
	await comeBack({ 'fahm:learner': '2' });
	await expect(page.locator('html:not([data-left])')).toBeVisible();
});

test('what was deleted elsewhere is not remembered again by a section that is left', async ({
	page,
	context
}) => {
	const { id, sections } = firstExplainer('en');
	await page.goto(`en/${id}/${sections[0]!}/`);
	await expect.poll(() => kept(page)).toContain(sections[0]);
	const other = await context.newPage();
	await other.goto('en/about/');
	await other.locator('[popovertarget=forget]').first().click();
	await other.locator('#forget-all').click();
	await expect(other.locator('#forgotten')).not.toBeEmpty();
	await page.goto('about:blank');
	expect(await kept(other)).not.toContain(sections[0]);
});

import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { firstExplainer, locales } from './site.ts';

test.use({ javaScriptEnabled: false });

interface Row {
	who: string;
	as: string;
	shown: boolean;
}

const rowsOf = (page: Page): Promise<Row[]> =>
	page.locator('.ledger li').evaluateAll((rows) =>
		rows.map((row) => ({
			who: (row as HTMLElement).dataset.who ?? '',
			as: (row as HTMLElement).dataset.as ?? '',
			shown: row.checkVisibility()
		}))
	);

const shown = async (page: Page) => (await rowsOf(page)).filter((row) => row.shown);

/** The choices of one filter: id, or an empty string for all, and label. */
const choices = (page: Page, name: string) =>
	page
		.locator(`input[name="${name}"]`)
		.evaluateAll((inputs) =>
			inputs.map((input) => ({ id: input.id, label: input.closest('label')?.innerText ?? '' }))
		);

const choose = (page: Page, name: string, id: string) =>
	page.locator(`label:has(input[name="${name}"]${id ? `#${id}` : ':not([id])'})`).click();

for (const locale of locales) {
	test(`the ledger is filtered by speaker and by standing, ${locale}`, async ({ page }) => {
		await page.goto(`${locale}/${firstExplainer(locale).id}/claims/`);
		const all = await rowsOf(page);
		expect(all.length).toBeGreaterThan(20);
		expect(all.every((row) => row.shown)).toBe(true);

		for (const { id, label } of await choices(page, 'who')) {
			await choose(page, 'who', id);
			const wanted = id ? all.filter(({ who }) => `who-${who}` === id) : all;
			expect(await shown(page), label).toEqual(wanted);
			if (id) expect(label).toContain(`${wanted.length}`);
		}
		await choose(page, 'who', '');
		const standings = await choices(page, 'as');
		for (const { id, label } of standings) {
			await choose(page, 'as', id);
			const wanted = id ? all.filter((row) => `as-${row.as}` === id) : all;
			expect(await shown(page), label).toEqual(wanted);
			expect(wanted.length).toBeGreaterThan(0);
		}
	});

	test(`a link of a tension leads to its statement whatever was chosen, ${locale}`, async ({
		page
	}) => {
		await page.goto(`${locale}/${firstExplainer(locale).id}/claims/`);
		const links = page.locator('a[href^="#F"]');
		const [href = ''] = await links.evaluateAll((all) =>
			all.map((link) => link.getAttribute('href') ?? '')
		);
		const who = await page.locator(`.ledger ${href}`).getAttribute('data-who');
		const [, other] = (await choices(page, 'who')).filter(({ id }) => id !== `who-${who}`);
		await choose(page, 'who', other!.id);
		await expect(page.locator(`.ledger ${href}`)).toBeHidden();
		await links.first().click();
		await expect(page.locator(`.ledger ${href}`)).toBeInViewport();
	});

	test(`two filters hold together, and say so when nothing is left, ${locale}`, async ({
		page
	}) => {
		await page.goto(`${locale}/${firstExplainer(locale).id}/claims/`);
		const all = await rowsOf(page);
		const none = page.locator('.ledger .none');
		await expect(none).toBeHidden();
		const speakers = (await choices(page, 'who')).filter(({ id }) => id).slice(0, 4);
		const standings = (await choices(page, 'as')).filter(({ id }) => id);
		for (const who of speakers) {
			await choose(page, 'who', who.id);
			for (const as of standings) {
				await choose(page, 'as', as.id);
				const wanted = all.filter((row) => `who-${row.who}` === who.id && `as-${row.as}` === as.id);
				expect(await shown(page)).toEqual(wanted);
				await expect(none).toBeVisible({ visible: wanted.length === 0 });
			}
		}
	});

	test(`the filters are reached and changed by keyboard, ${locale}`, async ({ page }) => {
		await page.goto(`${locale}/${firstExplainer(locale).id}/claims/`);
		const [first, second] = await choices(page, 'who');
		expect(first?.id).toBe('');
		await page.locator('input[name=who]').first().focus();
		await page.keyboard.press('ArrowDown');
		await expect(page.locator(`#${second?.id ?? ''}`)).toBeChecked();
		await expect(page.locator('label:has(input[name=who]:focus-visible)')).toHaveCSS(
			'outline-style',
			'solid'
		);
		expect((await shown(page)).every(({ who }) => `who-${who}` === second?.id)).toBe(true);
	});

	test(`what pulls apart stands side by side, ${locale}`, async ({ page, isMobile }) => {
		await page.goto(`${locale}/${firstExplainer(locale).id}/claims/`);
		const rows = page.locator('.sides');
		expect(await rows.count()).toBeGreaterThan(0);
		for (const row of await rows.all()) {
			const boxes = await row.locator('> *').evaluateAll((sides) =>
				sides.map((side) => {
					const { left, top, width } = side.getBoundingClientRect();
					return { left, top, width };
				})
			);
			const [first, ...others] = boxes;
			expect(others.length).toBeGreaterThan(0);
			for (const other of others) {
				expect(Math.abs(other.width - (first?.width ?? 0))).toBeLessThan(2);
				if (!isMobile) expect(Math.abs(other.top - (first?.top ?? 0))).toBeLessThan(2);
			}
		}
	});
}

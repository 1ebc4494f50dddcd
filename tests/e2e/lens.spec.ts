import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { firstExplainer, locales, say, sectionsIn } from './site.ts';

test.use({ javaScriptEnabled: false });

for (const locale of locales) {
	test(`the lens names the speaker of every statement and tells sides apart by pattern, ${locale}`, async ({
		page
	}) => {
		for (const path of sectionsIn(locale)) {
			await page.goto(path);
			const lens = page.getByLabel(say(locale, 'lens.label'));
			await expect(page.locator('.say .who').first()).toBeHidden();
			await lens.check();

			const statements = await page.locator('.prose .say').evaluateAll((says) =>
				says.map((statement) => {
					const side = (statement as HTMLElement).dataset.by ?? '';
					// Where nobody of the article speaks, the mark's own word says so.
					const isVoiceless = /^(nobody|background)$/.test(side);
					const teller = statement.querySelector<HTMLElement>(isVoiceless ? '.word' : '.who');
					const isSeen = teller?.checkVisibility() && getComputedStyle(teller).clipPath === 'none';
					return {
						text: statement.textContent.slice(0, 60),
						side,
						name: isSeen ? teller?.innerText.trim() : '',
						pattern: getComputedStyle(statement, '::after').backgroundImage
					};
				})
			);
			expect(statements.length).toBeGreaterThan(3);
			expect(
				statements.filter(({ name }) => !name),
				path
			).toEqual([]);

			const patterns = new Map(statements.map(({ side, pattern }) => [side, pattern]));
			for (const { side, pattern } of statements) expect(pattern).toBe(patterns.get(side));
			// Nobody's silence and what is not from the article have no speaker, and so no pattern.
			const ofSides = [...patterns].filter(([side]) => !/^(nobody|background)$/.test(side));
			expect(new Set(ofSides.map(([, pattern]) => pattern)).size, path).toBe(ofSides.length);
			expect(ofSides.filter(([, pattern]) => pattern === 'none')).toEqual([]);

			const legend = page.locator('.lens li');
			await expect(legend.first()).toBeVisible();
			const shown = await legend.evaluateAll((items) =>
				items.map((item) => {
					const swatch = item.querySelector('[data-by]');
					const side = swatch?.getAttribute('data-by') ?? '';
					const pattern = swatch ? getComputedStyle(swatch).backgroundImage : '';
					return [side, { pattern, name: item.textContent.trim() }] as const;
				})
			);
			const named = new Map(shown);
			// Neither of the two has a pattern, so their boxes differ.
			const edges = await page
				.locator('.lens :is([data-by=nobody], [data-by=background])')
				.evaluateAll((boxes) => boxes.map((box) => getComputedStyle(box).borderStyle));
			expect(new Set(edges).size).toBe(2);
			expect(named.get('background')?.name).toBe(say(locale, 'lens.background'));
			for (const [side, pattern] of ofSides) {
				expect(named.get(side)?.pattern, side).toBe(pattern);
				expect(named.get(side)?.name, side).not.toBe('');
			}

			await lens.uncheck();
			await expect(page.locator('.say .who').first()).toBeHidden();
		}
	});
}

for (const locale of locales) {
	test(`the lens gives the ledger the same patterns, ${locale}`, async ({ page }) => {
		await page.goto(`${locale}/${firstExplainer(locale).id}/claims/`);
		const patternsIn = (selector: string) =>
			page.locator(selector).evaluateAll((rows) =>
				rows.map((row) => {
					const { by = '' } = (row as HTMLElement).dataset;
					return [by, getComputedStyle(row, '::after').backgroundImage] as const;
				})
			);
		for (const list of ['.ledger .say', '.sides .say'])
			expect((await patternsIn(list)).filter(([, pattern]) => pattern !== 'none')).toEqual([]);
		await page.getByLabel(say(locale, 'lens.label')).check();

		const legend = await page
			.locator('.lens i')
			.evaluateAll((boxes) =>
				boxes.map(
					(box) =>
						[(box as HTMLElement).dataset.by ?? '', getComputedStyle(box).backgroundImage] as const
				)
			);
		expect(new Set(legend.map(([, pattern]) => pattern)).size).toBe(legend.length);
		for (const list of ['.ledger .say', '.sides .say']) {
			const rows = await patternsIn(list);
			expect(rows.length).toBeGreaterThan(10);
			for (const [side, pattern] of rows) expect(pattern).toBe(new Map(legend).get(side));
		}
	});
}

/** What is painted of a statement's pattern, as a picture. */
const patternOf = (page: Page, side: string) =>
	page.locator(`.lens [data-by="${side}"]`).screenshot({ scale: 'css' });

test('sides are told apart where colours are the device’s', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto(sectionsIn('en')[0] ?? '');
	await page.getByLabel(say('en', 'lens.label')).check();
	const sides = await page
		.locator('.lens [data-by]')
		.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.by ?? ''));
	const seen = new Set<string>();
	for (const side of sides) seen.add((await patternOf(page, side)).toString('base64'));
	expect(seen.size).toBe(sides.length);
});

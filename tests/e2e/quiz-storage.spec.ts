import { answer, givenIn, goOn, openPractice, shown } from './practice.ts';
import { expect, test } from './test.ts';

/** Ways in which a device refuses to keep anything. */
const refusals: Record<string, () => void> = {
	'is refused': () =>
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('no', 'SecurityError');
			}
		}),
	'is full': () => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	},
	'forgets without a word': () => {
		Storage.prototype.setItem = () => undefined;
	}
};

for (const [name, refuse] of Object.entries(refusals))
	test(`where storage ${name}, practice goes on and says so`, async ({ page }) => {
		const given = givenIn('en');
		await page.addInitScript(refuse);
		await openPractice(page, 'en', 'mixed');
		for (let at = 0; at < 2; at++) {
			const question = await shown(page, given);
			await answer(page, { given, question });
			await goOn(page, question);
			await goOn(page, question);
		}
		await expect(page.getByText(given.words.refused)).toBeVisible();
		await expect(page.locator('[data-island] i[data-mark=right]')).toHaveCount(2);
		// What was asked elsewhere in the meantime does not drive it out of memory.
		await page.evaluate(() => (location.hash = '#all'));
		await expect(page).toHaveURL(/#all$/);
		await page.evaluate(() => (location.hash = '#mixed'));
		await expect(page.locator('[data-island] i[data-mark=right]')).toHaveCount(2);
	});

test('a newer record is left as it is, and said', async ({ page }) => {
	const newer = JSON.stringify({ checksum: 2100749594, record: { version: 9 } });
	await page.addInitScript((text) => localStorage.setItem('fahm:record.1', text), newer);
	const given = givenIn('en');
	await openPractice(page, 'en', 'mixed');
	await expect(page.getByText(given.words.newer)).toBeVisible();
	const question = await shown(page, given);
	await answer(page, { given, question });
	await goOn(page, question);
	expect(await page.evaluate(() => localStorage.getItem('fahm:record.1'))).toBe(newer);
});

test('a damaged record gives way to the good one before it, and is put aside', async ({ page }) => {
	const given = givenIn('en');
	await openPractice(page, 'en', 'mixed');
	const question = await shown(page, given);
	await answer(page, { given, question });
	await goOn(page, question);
	await goOn(page, question);
	const good = await page.evaluate(() => localStorage.getItem('fahm:record.1.before'));
	expect(good).not.toBeNull();
	await page.evaluate(() => localStorage.setItem('fahm:record.1', '{"checksum":1,"rec'));
	await page.reload();
	await expect(page.locator('[data-island] i[data-mark=right]')).toHaveCount(1);
	expect(await page.evaluate(() => localStorage.getItem('fahm:record.1.damaged'))).toBe(
		'{"checksum":1,"rec'
	);
	await page.goto('en/about/');
	await expect(page.locator('[data-do=saveAside]')).toBeVisible();
});

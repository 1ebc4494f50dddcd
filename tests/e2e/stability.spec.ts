import type { Page } from '@playwright/test';
import { expect, holdBack, painted, test } from './test.ts';
import { firstExplainer, type Locale, locales, readingPagesIn, say, sectionsIn } from './site.ts';

declare global {
	interface Window {
		shifts: { value: number; what: string }[];
	}
}

/** Sums up whatever moves by itself from the first paint on. */
const watchShifts = (page: Page) =>
	page.addInitScript(() => {
		window.shifts = [];
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & {
				value: number;
				sources: { node?: Node }[];
			})[])
				window.shifts.push({
					value: entry.value,
					what: entry.sources.map(({ node }) => node?.textContent?.trim().slice(0, 30)).join(' | ')
				});
		}).observe({ type: 'layout-shift', buffered: true });
	});

const firstPaint = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<void>((done) =>
				new PerformanceObserver(() => done()).observe({ type: 'paint', buffered: true })
			)
	);

/** Scrolls down a screen at a time to the end, as a reader does, and back up. */
async function scrollThrough(page: Page): Promise<void> {
	const screens = await page.evaluate(() =>
		Math.ceil(document.documentElement.scrollHeight / innerHeight)
	);
	for (let i = 0; i <= screens; i += 1) {
		await page.evaluate(
			(screen) => scrollTo({ top: screen * innerHeight, behavior: 'instant' }),
			i
		);
		await painted(page);
	}
	await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
	await painted(page);
}

/** Urdu of what begins below the first screen that is set in the font which stood in for the one that came late. */
function leftBehind(): string[] {
	const found: string[] = [];
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let text = texts.nextNode(); text; text = texts.nextNode()) {
		const element = text.parentElement!;
		const family = getComputedStyle(element).fontFamily;
		if (!/\p{Script=Arabic}/u.test(text.nodeValue!) || !element.checkVisibility()) continue;
		const whole = element.closest('aside') ?? element.closest('p, li, svg') ?? element;
		if (whole.getBoundingClientRect().top > innerHeight && family.startsWith('Nastaliq,'))
			found.push(`<${element.localName}> ${text.nodeValue!.trim().slice(0, 30)}`);
	}
	return found.slice(0, 5);
}

/** At most a hundredth of the screen, however late the font comes. */
const most = 0.01;

test('nothing jumps when the Urdu font comes late', async ({ page }) => {
	await watchShifts(page);
	let release: () => void = () => undefined;
	let released = Promise.resolve();
	let asked = false;
	await page.route('**/*.woff2', async (route) => {
		asked = true;
		await released;
		await route.continue();
	});
	for (const path of readingPagesIn('ur')) {
		asked = false;
		released = new Promise((done) => (release = done));
		await page.goto(path, { waitUntil: 'commit' });
		await page.locator('footer').waitFor();
		await firstPaint(page);
		await painted(page);
		await expect.poll(() => asked).toBe(true);
		release();
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		await expect(page.locator('.late').first()).toBeAttached();
		await scrollThrough(page);
		const shifts = await page.evaluate(() => window.shifts);
		const sum = shifts.reduce((all, { value }) => all + value, 0);
		expect(sum, `${path} ${JSON.stringify(shifts.slice(0, 4))}`).toBeLessThanOrEqual(most);
		expect.soft(await page.evaluate(leftBehind), path).toEqual([]);
	}
});

test('the next question has the Urdu font, however late it came', async ({ page }) => {
	const release = await holdBack(page, '**/*.woff2');
	await page.goto(`ur/${firstExplainer('ur').id}/quiz/`, { waitUntil: 'commit' });
	const prompt = page.locator('form legend').first();
	const familyNow = () => prompt.evaluate((element) => getComputedStyle(element).fontFamily);
	await prompt.waitFor();
	await firstPaint(page);
	release();
	await expect(page.locator('.late').first()).toBeAttached();
	expect(await familyNow()).toMatch(/^Nastaliq,/);
	await page.getByRole('button', { name: say('ur', 'quiz.skip') }).click();
	await expect.poll(familyNow).toMatch(/^"Nastaliq late"/);
});

test('practice that comes to life after the Urdu font has it', async ({ page }) => {
	const releaseFont = await holdBack(page, '**/*.woff2');
	const releaseQuestions = await holdBack(page, '**/questions.json');
	await page.goto(`ur/${firstExplainer('ur').id}/quiz/`, { waitUntil: 'commit' });
	await page.locator('footer').waitFor();
	await firstPaint(page);
	releaseFont();
	await expect(page.locator('.late').first()).toBeAttached();
	releaseQuestions();
	await expect(page.locator('form legend').first()).toHaveCSS('font-family', /^"Nastaliq late"/);
});

test('nothing jumps when everything comes in time', async ({ page }) => {
	await watchShifts(page);
	for (const path of [...readingPagesIn('ur'), ...readingPagesIn('en')]) {
		await page.goto(path);
		await firstPaint(page);
		await scrollThrough(page);
		const shifts = await page.evaluate(() => window.shifts);
		const sum = shifts.reduce((all, { value }) => all + value, 0);
		expect(sum, `${path} ${JSON.stringify(shifts.slice(0, 4))}`).toBeLessThanOrEqual(most);
	}
});

/** Pages that a script of their own brings to life, from the folder of the language, and what they have once it has. */
const islands = (locale: Locale) =>
	Object.entries({
		[`${firstExplainer(locale).id}/quiz/`]: 'form button',
		'assign/': 'button:visible',
		'gradebook/': 'button:visible',
		'do/': 'textarea:visible'
	});

for (const locale of locales)
	test(`nothing jumps when a page comes to life late, ${locale}`, async ({ page }) => {
		await watchShifts(page);
		for (const [path, alive] of islands(locale)) {
			const release = await holdBack(page, /\.(json|woff2)$/);
			await page.goto(`${locale}/${path}`, { waitUntil: 'commit' });
			await page.locator('footer').waitFor();
			await firstPaint(page);
			await painted(page);
			release();
			await page.locator(`[data-island] ${alive}`).first().waitFor();
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			await painted(page);
			const shifts = await page.evaluate(() => window.shifts);
			const sum = shifts.reduce((all, { value }) => all + value, 0);
			expect.soft(sum, `${path} ${JSON.stringify(shifts)}`).toBeLessThanOrEqual(most);
			await page.unrouteAll();
		}
	});

for (const locale of locales)
	test(`nothing jumps for whoever comes back, ${locale}`, async ({ page }) => {
		await watchShifts(page);
		const [, second = ''] = sectionsIn(locale);
		await page.goto(second);
		await page.locator('#p3').evaluate((element) => element.scrollIntoView({ block: 'start' }));
		await page.goto(`${locale}/${firstExplainer(locale).id}/`);
		const words = say(locale, 'opening.continue').replace('{part}', '2');
		await expect(page.locator('#start')).toHaveText(words);
		await painted(page);
		const shifts = await page.evaluate(() => window.shifts);
		const sum = shifts.reduce((all, { value }) => all + value, 0);
		expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(most);
	});

import type { Page } from '@playwright/test';
import type { Given } from '../../src/lib/quiz/practice.ts';
import type { Question } from '../../src/lib/questions/kinds.ts';
import {
	answer,
	firstOf,
	formOf,
	givenIn,
	goOn,
	openPractice,
	openSheet,
	shown
} from './practice.ts';
import { kindsIn, locales } from './site.ts';
import { expect, painted, test } from './test.ts';

/** Marks of the sitting's questions so far, in their order. */
const marks = (page: Page) =>
	page
		.locator('[data-island] i')
		.evaluateAll((dots) => dots.map((dot) => (dot as HTMLElement).dataset.mark ?? ''));

/** Answers the question on the screen, checks it, and tells which it was. */
async function answerShown(page: Page, given: Given): Promise<Question> {
	const question = await shown(page, given);
	await answer(page, { given, question });
	await goOn(page, question);
	await expect(formOf(page, question).locator('[data-mark]').first()).toBeVisible();
	return question;
}

/** How many questions the sitting has. */
const length = (page: Page) => page.locator('[data-island] i').count();

test.describe('a storage that is full', () => {
	// What browsers throw, by name; some throw what is no error at all.
	const names = [
		'QuotaExceededError',
		'NS_ERROR_DOM_QUOTA_REACHED',
		'QUOTA_EXCEEDED_ERR',
		'NS_ERROR_STORAGE_IOERR',
		'UnknownError',
		''
	];
	for (const name of names)
		test(`is said, and costs no answer: ${name || 'a word'}`, async ({ page }) => {
			const given = givenIn('ur');
			await openPractice(page, 'ur', 'mixed');
			await answerShown(page, given);
			await page.evaluate((called) => {
				Storage.prototype.setItem = () => {
					// eslint-disable-next-line @typescript-eslint/only-throw-error -- As old browsers do.
					throw called ? new DOMException('full', called) : 'full';
				};
			}, name);
			await goOn(page, await shown(page, given));
			await answerShown(page, given);
			await expect(page.getByText(given.words.refused)).toBeVisible();
			const before = await marks(page);
			expect(before.filter(Boolean)).toHaveLength(2);
			await page.evaluate(() => (location.hash = '#all'));
			await expect(page).toHaveURL(/#all$/);
			await page.evaluate(() => (location.hash = '#mixed'));
			await expect.poll(() => marks(page)).toEqual(before);
		});
});

test('a browser that lets nothing be kept, as in some private windows: all is read and practised', async ({
	page
}) => {
	await page.addInitScript(() => {
		const refuse = () => {
			throw new DOMException('The operation is insecure.', 'SecurityError');
		};
		for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
			Object.defineProperty(window, name, { get: refuse });
		Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
		Object.defineProperty(Navigator.prototype, 'storage', { get: () => undefined });
	});
	for (const locale of locales) {
		const given = givenIn(locale);
		for (const path of kindsIn(locale)) {
			await page.goto(path);
			await expect(page.locator('.offline')).toBeVisible();
			await expect(page.locator('h1')).toBeVisible();
		}
		await openPractice(page, locale, 'mixed');
		await expect(page.getByText(given.words.refused)).toBeVisible();
		await answerShown(page, given);
		await expect(page.locator('[data-island] i[data-mark=right]')).toHaveCount(1);
	}
});

test('the other language at each step keeps answers, order and place', async ({ page }) => {
	test.slow();
	await openPractice(page, 'en', 'mixed');
	const count = await length(page);
	for (let step = 0; step < count; step++) {
		const [here, there] = step % 2 ? (['ur', 'en'] as const) : (['en', 'ur'] as const);
		const question = await answerShown(page, givenIn(here));
		const before = await marks(page);
		await page.locator('[data-language]').click();
		await expect(page.locator('html')).toHaveAttribute('lang', there);
		await expect(formOf(page, question).locator('[data-mark=true]').first()).toBeVisible();
		expect(await marks(page)).toEqual(before);
		await goOn(page, question);
	}
});

test('a clock that is wrong by a day, by ten years, or by all, costs nothing', async ({ page }) => {
	const given = givenIn('en');
	await openPractice(page, 'en', 'mixed');
	const now = new Date('2026-03-29T00:59:00Z').getTime();
	const day = 24 * 60 * 60 * 1000;
	// The last one is an hour after the first, when clocks in Europe jump.
	const clocks = [now, now - day, now + day, now + 3653 * day, now - 3653 * day, 0, now + day / 24];
	const asked: number[] = [];
	for (const clock of clocks) {
		await page.clock.setSystemTime(clock);
		const question = await answerShown(page, given);
		asked.push(question.number);
		const before = await marks(page);
		await page.reload();
		await expect(formOf(page, question).locator('[data-mark]').first()).toBeVisible();
		expect(await marks(page)).toEqual(before);
		await goOn(page, question);
	}
	expect(new Set(asked).size).toBe(clocks.length);
	await expect(page.locator('[data-island] i[data-mark=right]')).toHaveCount(clocks.length);
});

test('twenty tabs of one sitting agree, and none answers another’s answer by writing', async ({
	page,
	context,
	isMobile
}) => {
	test.skip(!isMobile, 'once is enough');
	test.slow();
	const given = givenIn('en');
	const question = firstOf(given, 'choice')!;
	await context.addInitScript(() => {
		let writes = 0;
		const write = Reflect.get(Storage.prototype, 'setItem') as (...args: unknown[]) => void;
		Storage.prototype.setItem = function (...args) {
			if (args[0].startsWith('fahm:record')) writes++;
			write.apply(this, args);
		};
		Object.defineProperty(window, 'writes', { get: () => writes });
	});
	const writes = (tab: Page) =>
		tab.evaluate(() => (window as unknown as { writes: number }).writes);
	await openSheet(page, 'en');
	await answer(page, { given, question });
	const tabs: Page[] = [];
	while (tabs.length < 19) {
		const tab = await context.newPage();
		await openSheet(tab, 'en');
		tabs.push(tab);
	}
	const before = await Promise.all(tabs.map(writes));
	await goOn(page, question);
	for (const tab of tabs)
		await expect(formOf(tab, question).locator('[data-mark=true]').first()).toBeVisible();
	expect(await Promise.all(tabs.map(writes))).toEqual(before);
});

test('five hundred questions shown leave nothing behind', async ({ page }) => {
	test.slow();
	const device = await page.context().newCDPSession(page);
	await openPractice(page, 'en', 'all');
	/** Goes through all the questions to the last, back to the first and on again, a number of steps. Says which were shown. */
	const turn = (times: number) =>
		page.evaluate(async (count) => {
			const shows = () =>
				new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
			const shown = new Set<string>();
			let isBack = true;
			for (let step = 0; step < count; step++) {
				const { id = '' } = document.querySelector('[data-island] form[id^=check]') ?? {};
				// At either end it turns round: to skip the last question would end the sitting.
				const [back, on] = document.querySelectorAll<HTMLElement>(
					'[data-island] > div > .ways button'
				);
				if (!back || !on) throw new Error('there is no way on');
				if (back.hidden) isBack = false;
				else if (document.querySelector('[data-island] i:last-child[aria-current]')) isBack = true;
				(isBack ? back : on).click();
				shown.add(id);
				await shows();
			}
			return shown.size;
		}, times);
	const bytes = async () => {
		await painted(page);
		await device.send('HeapProfiler.collectGarbage');
		return (await device.send('Runtime.getHeapUsage')).usedSize;
	};
	await turn(50);
	const before = await bytes();
	expect(await turn(500)).toBe(givenIn('en').questions.length);
	expect((await bytes()) - before).toBeLessThan(10 * 1024 * 1024);
});

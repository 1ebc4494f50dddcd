import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { kindsIn, locales, pagesIn, sectionsIn } from './site.ts';

/** Blocks of text that lie over one another, or stand where nobody can read them. */
function unreadable(): string[] {
	const main = document.querySelector('main')!;
	const isBlock = (element: Element) =>
		!/^(inline|contents|none)/.test(getComputedStyle(element).display);
	const hasClip = (element: Element | null): boolean =>
		element !== null &&
		(getComputedStyle(element).clipPath !== 'none' || hasClip(element.parentElement));
	// What stays where it is while the page scrolls lies over some line of it at any time.
	const isFixed = (element: Element | null): boolean =>
		element !== null &&
		(/fixed|sticky/.test(getComputedStyle(element).position) || isFixed(element.parentElement));
	const leaves = [...main.querySelectorAll<HTMLElement>('*')].filter(
		(element) =>
			// What is not laid out until it comes near has no place yet.
			element.checkVisibility({ contentVisibilityAuto: true }) &&
			!element.closest('svg, .aside, [popover], .notes') &&
			// Said to screen readers only.
			!hasClip(element) &&
			!isFixed(element) &&
			isBlock(element) &&
			element.textContent.trim() !== '' &&
			![...element.querySelectorAll('*')].some((inner) => isBlock(inner) && !inner.closest('svg'))
	);
	const boxes = leaves.map((element) => ({ element, at: element.getBoundingClientRect() }));
	const problems: string[] = [];
	for (const { element, at } of boxes) {
		const words = element.textContent.trim().slice(0, 40);
		if (at.width < 1 || at.height < 8) problems.push(`not to be seen: ${words}`);
		const others = boxes.filter(
			({ element: other }) => !other.contains(element) && !element.contains(other)
		);
		for (const { element: other, at: over } of others) {
			const width = Math.min(at.right, over.right) - Math.max(at.left, over.left);
			const height = Math.min(at.bottom, over.bottom) - Math.max(at.top, over.top);
			const isFirst = element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
			if (isFirst && width > 1 && height > 1)
				problems.push(`${words} | ${other.textContent.trim().slice(0, 40)}`);
		}
	}
	return problems;
}

async function readable(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.locator('h1')).toBeVisible();
	expect(await page.evaluate(unreadable), path).toEqual([]);
	const { scrollWidth, clientWidth } = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return { scrollWidth, clientWidth };
	});
	expect(scrollWidth, path).toBeLessThanOrEqual(clientWidth);
}

test.describe('when fonts do not come', () => {
	test.use({ provoked: /Failed to load resource/ });

	test('Urdu is read in the letters that the device has', async ({ page }) => {
		await page.route('**/*.woff2', (route) => route.abort());
		for (const path of pagesIn('ur')) {
			await readable(page, path);
			const loaded = await page.evaluate(() =>
				[...document.fonts]
					.filter(({ status, family }) => status === 'loaded' && family.includes('Nastaliq'))
					.map(({ family }) => family)
			);
			expect(loaded).toEqual([]);
		}
	});
});

test.describe('when scripts do not come', () => {
	test.use({ provoked: /Failed to load resource/ });

	for (const locale of locales) {
		test(`every page is read without them, ${locale}`, async ({ page }) => {
			await page.route('**/*.js', (route) => route.abort());
			for (const path of pagesIn(locale)) await readable(page, path);
		});
	}
});

test('pages are read as they are when all comes', async ({ page }) => {
	for (const locale of locales) for (const path of pagesIn(locale)) await readable(page, path);
});

test('a whole visit asks this site alone, and only for what the page shows', async ({
	page,
	baseURL
}) => {
	// The watch of every test fails on another host; here also nothing of our own that was not needed.
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url().replace(baseURL ?? '', '')));
	for (const path of kindsIn('en')) {
		await page.goto(path);
		await page.locator('footer').scrollIntoViewIfNeeded();
	}
	const kinds = asked.map((url) => url.replace(/[?#].*$/, '').replace(/^.*?(\.\w+)?$/, '$1'));
	expect(new Set(kinds)).toEqual(new Set(['', '.js', '.svg']));
	expect(asked.filter((url) => /\.(js|svg)$/.test(url)).length).toBeGreaterThan(0);
});

/** A day in words: "26 December 2024", "26 دسمبر 2024". */
const day = /\d{1,2} \p{L}+ \d{4}/gu;

test('no reader’s clock changes a date', async ({ browser, baseURL }) => {
	const seen = new Map<string, string[]>();
	const [from, halfHour, threeQuarters, to] = [
		'Etc/GMT+12',
		'Asia/Kabul',
		'Pacific/Chatham',
		'Pacific/Kiritimati'
	];
	for (const timezoneId of [from, halfHour, threeQuarters, to]) {
		const context = await browser.newContext({ timezoneId, baseURL, serviceWorkers: 'block' });
		const page = await context.newPage();
		for (const path of [...sectionsIn('en'), ...sectionsIn('ur'), 'en/about/', 'ur/about/']) {
			await page.goto(path);
			const text = await page.locator('main').innerText();
			seen.set(path, [...(seen.get(path) ?? []), (text.match(day) ?? []).join()]);
		}
		await context.close();
	}
	for (const [path, days] of seen) {
		expect(days[0], path).not.toBe('');
		expect(new Set(days).size, path).toBe(1);
	}
	const all = [...seen.values()].flat().join();
	for (const words of ['24 December 2024', '24 دسمبر 2024']) expect(all).toContain(words);
});

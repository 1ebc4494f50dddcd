import { expect, painted, test } from './test.ts';
import { firstExplainer, locales, pagesIn, sectionsIn } from './site.ts';

/** What makes a page wider than the screen, or stands outside of it. */
function tooWide(): string[] {
	const { clientWidth, scrollWidth } = document.documentElement;
	const problems =
		scrollWidth > clientWidth + 1 ? [`scrolls to ${scrollWidth} of ${clientWidth}`] : [];
	const scrolls = (element: Element | null): boolean =>
		element !== null &&
		(/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
	for (const element of document.querySelectorAll<HTMLElement>('body *')) {
		if (!element.checkVisibility() || element.closest('svg, .aside, .skip, [popover]')) continue;
		if (scrolls(element.parentElement)) continue;
		const { left, right, width } = element.getBoundingClientRect();
		if (width > 0 && (left < -1 || right > clientWidth + 1))
			problems.push(
				`<${element.localName} class="${element.className}"> from ${Math.round(left)} to ${Math.round(right)}`
			);
	}
	return problems.slice(0, 5);
}

/** Terms whose full stop, or whatever follows without a space, stands on the next line. */
function torn(): string[] {
	const range = document.createRange();
	return [...document.querySelectorAll('.term')].flatMap((term) => {
		const next = term.nextSibling;
		if (next?.nodeType !== Node.TEXT_NODE || !/^\S/.test(next.textContent ?? '')) return [];
		range.setStart(next, 0);
		range.setEnd(next, 1);
		const isBelow = range.getBoundingClientRect().top >= term.getBoundingClientRect().bottom - 1;
		return isBelow ? [`${term.textContent}${next.textContent?.slice(0, 9)}`] : [];
	});
}

/** Columns in which hardly a word has room beside another: of prose, and of what stands beside or in a picture. */
function squeezed(): string[] {
	const narrow = (selector: string, least: number) =>
		[...document.querySelectorAll(selector)].flatMap((element) => {
			const em = element.clientWidth / parseFloat(getComputedStyle(element).fontSize);
			return em < least ? [`<${element.localName}> is ${em.toFixed(1)}em wide`] : [];
		});
	return [...narrow('.prose > p', 24), ...narrow('.prose figure li', 7)].slice(0, 3);
}

/** Labels of boxes in a drawing that are taller than their boxes, which cut them off. */
const cutOff = (): string[] =>
	[...document.querySelectorAll('foreignObject')]
		.filter(
			(box) =>
				box.firstElementChild!.getBoundingClientRect().bottom >
				box.getBoundingClientRect().bottom + 1
		)
		.map((box) => `${box.textContent.trim()} is cut off`);

/** The site's own largest text; its stylesheet has the number. */
const largest = '143.75%';

for (const locale of locales) {
	test(`every page fits the screen, however narrow or however large its text, ${locale}`, async ({
		page,
		isMobile
	}) => {
		const screens = isMobile
			? [
					{ width: 320, text: '100%' },
					{ width: 360, text: largest }
				]
			: [
					{ width: 768, text: '100%' },
					{ width: 640, text: '200%' },
					{ width: 1280, text: largest },
					{ width: 1280, text: '200%' }
				];
		const problems: string[] = [];
		for (const path of ['', ...pagesIn(locale)]) {
			await page.goto(path);
			for (const { width, text } of screens) {
				await page.setViewportSize({ width, height: 740 });
				await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
				await painted(page);
				const found = await page.evaluate(tooWide);
				problems.push(...found.map((what) => `${path} at ${width}, ${text}: ${what}`));
			}
		}
		expect(problems).toEqual([]);
	});

	test(`the fields of a teacher’s key fit a phone with the largest text, ${locale}`, async ({
		page
	}) => {
		await page.goto(`${locale}/gradebook/`);
		await page.locator('.book summary').first().click();
		await page.setViewportSize({ width: 360, height: 740 });
		await page.evaluate((size) => (document.documentElement.style.fontSize = size), largest);
		await expect(page.locator('.book details [type=file]')).toBeVisible();
		expect(await page.evaluate(tooWide)).toEqual([]);
	});

	test(`columns stay wide enough for larger text, ${locale}`, async ({ page, isMobile }) => {
		test.skip(isMobile, 'goes through the widths of larger screens');
		const problems: string[] = [];
		for (const path of [`${locale}/${firstExplainer(locale).id}/`, ...sectionsIn(locale)]) {
			await page.goto(path);
			for (const size of ['large', 'larger'])
				for (const width of [768, 850, 1152, 1280, 1440]) {
					await page.setViewportSize({ width, height: 740 });
					await page.evaluate((name) => (document.documentElement.dataset.size = name), size);
					await painted(page);
					for (const fault of [tooWide, squeezed, cutOff]) {
						const found = await page.evaluate(fault);
						problems.push(...found.map((what) => `${path} at ${width}, ${size}: ${what}`));
					}
				}
		}
		expect(problems).toEqual([]);
	});

	test(`no line begins with the full stop of the one before, ${locale}`, async ({
		page,
		isMobile
	}) => {
		test.skip(!isMobile, 'goes through every width by itself');
		const problems: string[] = [];
		for (const path of sectionsIn(locale)) {
			await page.goto(path);
			for (const width of [320, 344, 360, 375, 390, 412, 600, 768, 1024, 1280]) {
				await page.setViewportSize({ width, height: 740 });
				await painted(page);
				const found = await page.evaluate(torn);
				problems.push(...found.map((what) => `${path} at ${width}: ${what}`));
			}
		}
		expect(problems).toEqual([]);
	});

	test(`every page fits when the browser’s own text is twice as large, ${locale}`, async ({
		page
	}) => {
		// Unlike a size on the page, this also moves the points at which the layout changes.
		const session = await page.context().newCDPSession(page);
		await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
		const problems: string[] = [];
		for (const path of ['', ...pagesIn(locale)]) {
			await page.goto(path);
			problems.push(...(await page.evaluate(tooWide)).map((what) => `${path}: ${what}`));
		}
		expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
			'32px'
		);
		expect(problems).toEqual([]);
	});
}

test('wider spacing loses nothing (WCAG 1.4.12)', async ({ page }) => {
	const problems: string[] = [];
	for (const path of pagesIn('en')) {
		await page.goto(path);
		await page.evaluate(() => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(
				'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
					'p { margin-block-end: 2em !important }'
			);
			document.adoptedStyleSheets = [sheet];
		});
		await painted(page);
		problems.push(...(await page.evaluate(tooWide)).map((what) => `${path}: ${what}`));
	}
	expect(problems).toEqual([]);
});

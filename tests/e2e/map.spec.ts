import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { locales } from './site.ts';
import { expect, test } from './test.ts';

/** The widths that every page is looked at, and the narrowest that is served. */
const widths = [320, 360, 768, 1280];

/** The geography of the first explainer, with its font: the second visit finds it in the cache. */
async function open(page: Page, locale: string, width: number): Promise<void> {
	await page.setViewportSize({ width, height: 800 });
	await page.goto(`${locale}/cross-border-airstrikes/geography/`);
	await page.evaluate(() => document.fonts.load('1em Nastaliq', 'ک'));
	await page.reload();
	await page.evaluate(() => document.fonts.ready);
}

interface Box {
	name: string;
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** What the browser draws on each map, in pixels of the screen: the ink of every row of a label, every dot and the frame. */
function drawn(page: Page): Promise<{ frame: Box; rows: Box[]; dots: Box[] }[]> {
	return page.evaluate(() => {
		const boxOf = (element: Element, name: string) => {
			const { left, top, right, bottom } = element.getBoundingClientRect();
			return { name, left, top, right, bottom };
		};
		const pen = document.createElement('canvas').getContext('2d')!;

		/** `getBBox` gives the font's own height, twice what Nastaliq covers; the ink is what must not touch. */
		const inkOf = (text: SVGTextElement) => {
			const { fontWeight, fontSize, fontFamily, direction, textAnchor } = getComputedStyle(text);
			const size = parseFloat(fontSize);
			const matrix = text.getScreenCTM()!;
			pen.font = `${fontWeight} ${size}px ${fontFamily}`;
			pen.direction = direction as CanvasDirection;
			pen.textAlign = textAnchor === 'middle' ? 'center' : (textAnchor as CanvasTextAlign);
			const rows = [...text.childNodes].filter((node) => node.textContent?.trim());
			const [x, y] = ['x', 'y'].map((name) => Number(text.getAttribute(name))) as [number, number];
			return rows.map((row, i) => {
				const step = row instanceof Element ? parseFloat(row.getAttribute('dy') ?? '0') : 0;
				const words = row.textContent?.trim() ?? '';
				const ink = pen.measureText(words);
				const base = y + i * step * size;
				const corners = [-ink.actualBoundingBoxLeft, ink.actualBoundingBoxRight].flatMap((dx) =>
					[-ink.actualBoundingBoxAscent, ink.actualBoundingBoxDescent].map((dy) =>
						new DOMPoint(x + dx, base + dy).matrixTransform(matrix)
					)
				);
				const [across, down] = [
					corners.map((corner) => corner.x),
					corners.map((corner) => corner.y)
				];
				return {
					name: words,
					left: Math.min(...across),
					right: Math.max(...across),
					top: Math.min(...down),
					bottom: Math.max(...down)
				};
			});
		};

		return [...document.querySelectorAll('.map > svg')].map((map) => ({
			frame: boxOf(map, 'frame'),
			rows: [...map.querySelectorAll('text')].flatMap(inkOf),
			dots: [...map.querySelectorAll('circle')].map((dot) => boxOf(dot, dot.dataset.at ?? ''))
		}));
	});
}

const meet = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const holds = (frame: Box, box: Box) =>
	box.left >= frame.left &&
	box.top >= frame.top &&
	box.right <= frame.right &&
	box.bottom <= frame.bottom;

/** Pairs of boxes that meet, by name. */
const collisions = (boxes: Box[]) =>
	boxes.flatMap((box, i) =>
		boxes
			.slice(i + 1)
			.filter((other) => meet(box, other))
			.map((other) => `${box.name} × ${other.name}`)
	);

for (const locale of locales) {
	for (const width of widths) {
		test(`labels and targets are apart and inside their maps, ${locale} at ${width}`, async ({
			page
		}) => {
			await open(page, locale, width);
			const maps = await drawn(page);
			expect(maps).toHaveLength(2);
			for (const { frame, rows, dots } of maps) {
				expect(rows.length).toBeGreaterThan(8);
				expect(collisions(rows)).toEqual([]);
				const covered = dots.flatMap((dot) => rows.filter((row) => meet(dot, row)));
				expect(covered.map(({ name }) => name)).toEqual([]);
				expect(rows.filter((row) => !holds(frame, row)).map(({ name }) => name)).toEqual([]);
			}

			const targets = await page.locator('.map').evaluateAll((all) =>
				all.map((map) =>
					[...map.querySelectorAll('button')].map((button) => {
						const { left, top, right, bottom } = button.getBoundingClientRect();
						return { name: button.getAttribute('aria-label') ?? '', left, top, right, bottom };
					})
				)
			);
			for (const [i, buttons] of targets.entries()) {
				expect(collisions(buttons)).toEqual([]);
				const small = buttons.filter(
					({ left, top, right, bottom }) => Math.min(right - left, bottom - top) < 24
				);
				expect(small.map(({ name }) => name)).toEqual([]);
				const out = buttons.filter((button) => !holds(maps[i]!.frame, button));
				expect(out.map(({ name }) => name)).toEqual([]);
			}
			const beyond = await page.evaluate(
				() => document.documentElement.scrollWidth - window.innerWidth
			);
			expect(beyond).toBeLessThanOrEqual(0);
		});
	}

	test(`maps and list have the same places, ${locale}`, async ({ page }) => {
		await open(page, locale, 1280);
		const places = (selector: string) =>
			page
				.locator(`${selector} button`)
				.evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('popovertarget')))]);
		const listed = await places('.places');
		expect(listed).toHaveLength(13);
		expect((await places('.map')).sort()).toEqual(listed.sort());
		for (const id of listed) await expect(page.locator(`#${id}[popover]`)).toHaveCount(1);
	});

	test(`a place is marked on both maps and in the list, wherever it is opened, ${locale}`, async ({
		page
	}) => {
		await open(page, locale, 1280);
		const note = page.locator('#at-paktika');
		const row = page.locator('.places li', { has: note });
		const shapes = page.locator('.map path[data-at=paktika]');
		await expect(shapes).toHaveCount(2);
		const widthsOf = () =>
			shapes.evaluateAll((all) => all.map((shape) => getComputedStyle(shape).strokeWidth));
		const unmarked = await widthsOf();
		const buttons = page.locator('button[popovertarget=at-paktika]');
		for (const [i, button] of (await buttons.all()).entries()) {
			await button.focus();
			await page.keyboard.press(i % 2 ? 'Space' : 'Enter');
			await expect(note).toBeVisible();
			expect(await widthsOf()).toEqual(['3.5px', '3.5px']);
			await expect(row).toHaveCSS('border-inline-start-style', 'double');
			await page.keyboard.press('Escape');
			await expect(note).toBeHidden();
			await expect(button).toBeFocused();
			expect(await widthsOf()).toEqual(unmarked);
			await expect(row).toHaveCSS('border-inline-start-style', 'none');
		}
		await page.locator('.map button[popovertarget=at-barmal]').click();
		await expect(page.locator('#at-barmal')).toBeVisible();
	});

	test(`the maps have no fault that axe can find, ${locale}`, async ({ page }) => {
		await open(page, locale, 360);
		const { violations } = await new AxeBuilder({ page }).include('.maps').analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	});
}

import { fullFont } from '../../src/tools/font/source.ts';
import { givenIn, openSheet } from './practice.ts';
import { pagesIn } from './site.ts';
import { expect, test } from './test.ts';

/** "Accessibility" as Pakistan says it. Its ink is 2.9 times as high as its size: hardly any word climbs so far. */
const tallest = 'ایکسیسبیلٹی';

/** A stretch of text of one line in one face, where the browser has put it. */
interface Run {
	text: string;
	font: string;
	left: number;
	right: number;
	top: number;
}

/**
 * Where the ink of headings is cut off or runs into the line above. Nastaliq reaches far beyond the letters' line, so
 * each line is drawn anew on a canvas, and the points that two neighbours have in common are counted.
 */
async function spoiltInk(word: string): Promise<string[]> {
	// The whole font: the page's own is cut to the page's words.
	const whole = new FontFace('Whole', 'url(/whole.ttf)');
	document.fonts.add(await whole.load());
	/** A point or two where a stroke's edge touches another's are no collision, on paper or on a screen. */
	const touch = 3;
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d', { willReadFrequently: true })!;
	context.direction = 'rtl';

	function runsOf(heading: HTMLElement): Run[] {
		const runs: Run[] = [];
		const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement;
			if (!parent || parent.closest('.aside') || !parent.checkVisibility()) continue;
			const { fontSize, fontWeight } = getComputedStyle(parent);
			let last: Run | undefined;
			for (const { index, 0: piece } of (node.textContent ?? '').matchAll(/\S+\s*/g)) {
				const range = document.createRange();
				range.setStart(node, index);
				range.setEnd(node, index + piece.trimEnd().length);
				const at = range.getBoundingClientRect();
				if (last && Math.abs(last.top - at.top) < 2) {
					last.text += piece;
					last.left = at.left;
				} else {
					last = {
						text: piece,
						font: `${fontWeight} ${fontSize} Whole`,
						left: at.left,
						right: at.right,
						top: at.top
					};
					runs.push(last);
				}
			}
		}
		return runs;
	}

	/** A run's baseline: the range's box reaches from it as far as the font does. */
	function measured({ text, font, top }: Run) {
		context.font = font;
		const ink = context.measureText(text.trim());
		const baseline = top + ink.fontBoundingBoxAscent;
		return {
			baseline,
			over: baseline - ink.actualBoundingBoxAscent,
			under: baseline + ink.actualBoundingBoxDescent
		};
	}

	/** Points with ink of a run, in a frame of the screen. */
	function inkOf(run: Run, frame: { left: number; top: number }): Uint8ClampedArray {
		const { baseline } = measured(run);
		context.clearRect(0, 0, canvas.width, canvas.height);
		context.direction = 'rtl';
		context.textAlign = 'right';
		context.fillText(run.text.trim(), run.right - frame.left, baseline - frame.top);
		return context.getImageData(0, 0, canvas.width, canvas.height).data;
	}

	function collisions(upper: Run, lower: Run): number {
		const top = measured(upper).over - 4;
		const left = Math.min(upper.left, lower.left) - 50;
		canvas.width = Math.ceil(Math.max(upper.right, lower.right) - left) + 50;
		canvas.height = Math.max(1, Math.ceil(measured(lower).under - top + 4));
		const above = inkOf(upper, { left, top }).slice();
		const below = inkOf(lower, { left, top });
		let shared = 0;
		for (let point = 3; point < below.length; point += 4)
			if ((above[point] ?? 0) > 128 && (below[point] ?? 0) > 128) shared += 1;
		return shared;
	}

	/** The nearest element around that cuts off what leaves it; what can be scrolled to is cut off only at its top. */
	function cutterOf(heading: Element): { name: string; top: number; bottom: number } | undefined {
		for (let at: Element | null = heading; at && at !== document.body; at = at.parentElement) {
			const { overflowX, overflowY, clipPath, contain } = getComputedStyle(at);
			const cuts = /hidden|clip/.test(overflowX + overflowY) || clipPath !== 'none';
			const scrolls = /auto|scroll/.test(overflowX + overflowY);
			if (!cuts && !scrolls && !/paint|strict|content/.test(contain)) continue;
			const top = at.getBoundingClientRect().top + at.clientTop;
			const name = `<${at.localName} class="${at.className}">`;
			return { name, top, bottom: scrolls ? Infinity : top + at.clientHeight };
		}
		return undefined;
	}

	function problemsOf(heading: HTMLElement): string[] {
		const name = `<${heading.localName}> ${heading.textContent.trim().slice(0, 40)}`;
		const cutter = cutterOf(heading);
		const runs = runsOf(heading);
		return runs.flatMap((run, i) => {
			const { over, under } = measured(run);
			const isCut = cutter && (over < cutter.top - 0.5 || under > cutter.bottom + 0.5);
			const above = runs.slice(0, i).filter(({ top }) => top < run.top - 2);
			const shared = Math.max(0, ...above.map((upper) => collisions(upper, run)));
			return [
				...(isCut ? [`${name} is cut by ${cutter.name}`] : []),
				...(shared > touch
					? [`${name}: line ${i + 1} runs into the one above, ${shared} points`]
					: [])
			];
		});
	}

	const headings = [
		...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, legend, dt, caption, th')
	].filter(
		(heading) => !heading.closest('.aside') && getComputedStyle(heading).clipPath === 'none'
	);
	const problems: string[] = [];
	for (const heading of headings) {
		const popover = heading.closest<HTMLElement>('[popover]');
		popover?.showPopover();
		if (heading.checkVisibility()) {
			heading.style.fontFamily = 'Whole';
			problems.push(...problemsOf(heading));
			// The same heading if this word were all of it.
			const words = [...heading.childNodes];
			heading.replaceChildren(word);
			problems.push(...problemsOf(heading));
			heading.replaceChildren(...words);
		}
		popover?.hidePopover();
	}
	return [...new Set(problems)];
}

test.beforeEach(async ({ page }) => {
	const ttf = Buffer.from(await fullFont());
	await page.route('**/whole.ttf', (route) =>
		route.fulfill({ body: ttf, contentType: 'font/ttf' })
	);
});

test('no heading’s ink is cut or runs into the line above', async ({ page, isMobile }) => {
	const problems: string[] = [];
	for (const path of pagesIn('ur')) {
		for (const width of isMobile ? [360] : [768, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(path);
			const found = await page.evaluate(spoiltInk, tallest);
			problems.push(...found.map((what) => `${path} at ${width}: ${what}`));
		}
	}
	expect(problems).toEqual([]);
});

test('no question’s ink is cut or runs into the line above, once its script has come', async ({
	page
}) => {
	await openSheet(page, 'ur');
	await expect(page.locator('[data-island] form')).toHaveCount(givenIn('ur').questions.length);
	expect(await page.evaluate(spoiltInk, tallest)).toEqual([]);
});

test('no words on any page stand in a box that would cut them', async ({ page }) => {
	const problems: string[] = [];
	for (const path of pagesIn('ur')) {
		await page.goto(path);
		const cut = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('body *')]
				.filter((element) => {
					const isSeen = element.checkVisibility() && !element.closest('svg, [popover]');
					// What is said to screen readers only is meant to be cut off.
					if (!isSeen || element.closest('.aside') || getComputedStyle(element).clipPath !== 'none')
						return false;
					const { overflowX, overflowY, textOverflow, letterSpacing, fontStyle, webkitLineClamp } =
						getComputedStyle(element);
					const hasText = [...element.childNodes].some(
						(node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()
					);
					const isUrdu = element.closest('[lang]')?.getAttribute('lang') === 'ur';
					const cuts = /hidden|clip/.test(overflowX + overflowY) || textOverflow === 'ellipsis';
					const spaced = letterSpacing !== 'normal' && letterSpacing !== '0px';
					return (
						hasText &&
						(cuts || webkitLineClamp !== 'none' || (isUrdu && (spaced || fontStyle === 'italic')))
					);
				})
				.map((element) => `<${element.localName} class="${element.className}">`)
		);
		problems.push(...cut.map((what) => `${path}: ${what}`));
	}
	expect(problems).toEqual([]);
});

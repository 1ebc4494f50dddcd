import { expect, test } from './test.ts';
import { pagesIn } from './site.ts';

/**
 * Where the ink of headings is cut off or runs into the line above. Nastaliq reaches far beyond the letters' line,
 * so each line is drawn anew on a canvas, and what two neighbours have in common is counted.
 */
function spoiltInk(word: string): string[] {
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d', { willReadFrequently: true })!;

	/** Lines of an element's text as the browser broke them. */
	function linesOf(heading: HTMLElement): { text: string; right: number; top: number }[] {
		const lines: { text: string; right: number; top: number }[] = [];
		const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			if (node.parentElement?.closest('.aside')) continue;
			for (const { index, 0: piece } of (node.textContent ?? '').matchAll(/\S+\s*/g)) {
				const range = document.createRange();
				range.setStart(node, index);
				range.setEnd(node, index + piece.trimEnd().length);
				const [at] = range.getClientRects();
				if (!at) continue;
				const line = lines.find(({ top }) => Math.abs(top - at.top) < at.height / 3);
				if (line) line.text += piece;
				else lines.push({ text: piece, right: at.right, top: at.top });
			}
		}
		return lines;
	}

	/** Pixels with ink of a line whose baseline is at a height. */
	function inkOf(text: string, right: number, baseline: number): Uint8ClampedArray {
		context.clearRect(0, 0, canvas.width, canvas.height);
		context.direction = 'rtl';
		context.textAlign = 'right';
		context.fillText(text.trim(), right, baseline);
		return context.getImageData(0, 0, canvas.width, canvas.height).data;
	}

	/** The nearest element around that cuts off what leaves it. */
	function cutterOf(heading: Element): Element | null {
		for (let at: Element | null = heading; at && at !== document.body; at = at.parentElement) {
			const { overflowX, overflowY, clipPath, contain } = getComputedStyle(at);
			const cuts = /hidden|clip/.test(overflowX + overflowY) || clipPath !== 'none';
			if (cuts || /paint|strict|content/.test(contain)) return at;
		}
		return null;
	}

	function problemsOf(heading: HTMLElement): string[] {
		const style = getComputedStyle(heading);
		const lines = linesOf(heading);
		const name = `<${heading.localName}> ${heading.textContent.trim().slice(0, 40)}`;
		context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
		const problems: string[] = [];
		const cutter = cutterOf(heading);
		const frame = cutter?.getBoundingClientRect();
		for (const { text, top } of lines) {
			const ink = context.measureText(text.trim());
			const baseline = top + ink.fontBoundingBoxAscent;
			const over = frame ? frame.top - (baseline - ink.actualBoundingBoxAscent) : 0;
			const under = frame ? baseline + ink.actualBoundingBoxDescent - frame.bottom : 0;
			if (over > 0.5 || under > 0.5)
				problems.push(`${name} is cut by <${cutter?.localName ?? ''}>`);
		}
		const { left, right, width } = heading.getBoundingClientRect();
		for (const [i, line] of lines.entries()) {
			const above = lines[i - 1];
			if (!above) continue;
			const pitch = line.top - above.top;
			canvas.width = Math.ceil(width) + 200;
			canvas.height = Math.ceil(pitch * 4);
			context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
			const shift = 100 - left;
			const upper = inkOf(above.text, above.right + shift, pitch * 1.5).slice();
			const lower = inkOf(line.text, line.right + shift, pitch * 2.5);
			let shared = 0;
			for (let p = 3; p < lower.length; p += 4)
				if ((upper[p] ?? 0) > 128 && (lower[p] ?? 0) > 128) shared += 1;
			if (shared > 0)
				problems.push(`${name}: line ${i + 1} runs into the one above, ${shared} points`);
			if (right - left < 1) problems.push(`${name} has no width`);
		}
		return problems;
	}

	const headings = [
		...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, legend, dt, caption, th')
	];
	const shown = headings.filter(
		(heading) => heading.checkVisibility() && !heading.closest('.aside')
	);
	const tested = shown.flatMap((heading) => {
		const copy = heading.cloneNode(false) as HTMLElement;
		copy.removeAttribute('id');
		// Long enough for several lines, tall and deep in every one.
		copy.textContent = `${word} `.repeat(12);
		const isFirst = shown.find(({ localName }) => localName === heading.localName) === heading;
		if (!isFirst || !/^h\d$/.test(heading.localName)) return problemsOf(heading);
		heading.after(copy);
		const found = [...problemsOf(heading), ...problemsOf(copy)];
		copy.remove();
		return found;
	});
	return tested;
}

test('no heading’s ink is cut or runs into the line above', async ({ page, isMobile }) => {
	const problems: string[] = [];
	for (const path of pagesIn('ur')) {
		await page.goto(path);
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		for (const width of isMobile ? [320, 360] : [768, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			const found = await page.evaluate(spoiltInk, 'ایکسیسبیلٹی');
			problems.push(...found.map((what) => `${path} at ${width}: ${what}`));
		}
	}
	expect(problems).toEqual([]);
});

test('no words on any page stand in a box that would cut them', async ({ page }) => {
	const problems: string[] = [];
	for (const path of pagesIn('ur')) {
		await page.goto(path);
		const cut = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('body *')]
				.filter((element) => {
					if (!element.checkVisibility() || element.closest('svg, .aside, [popover]')) return false;
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
